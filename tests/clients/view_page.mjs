// SPDX-License-Identifier: MIT
// Opens a web page beside the files of a folder, and says what it has drawn on.
//
// usage: node view_page.mjs PAGE.html FOLDER
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from './browser.mjs';
import { Findings, pathsOrEnd } from './graph_reading.mjs';

const [path, folder] = pathsOrEnd(2, 'node view_page.mjs PAGE.html FOLDER');
const findings = new Findings();
const page = readFileSync(path, 'utf8');
const fetched = [...page.matchAll(/fetch\("([^"/]+)"\)/g)].map((found) => found[1]);
const files = Object.fromEntries(fetched.map((name) => [name, readFileSync(join(folder, name))]));
const { complaints, found } = await visit(
  { ...files, 'page.html': page },
  'document.querySelector("canvas, svg") !== null',
  () => document.querySelectorAll('canvas, svg').length,
);
for (const complaint of complaints) findings.expect(false, `the page complains: ${complaint}`);
findings.end(`drawn on ${found} layers`);
