// SPDX-License-Identifier: MIT
// Takes the pictures of the explorer that the documentation shows, from the page of tests/data/loose-threads.
//
// usage: node take_pictures.mjs PAGE.html FOLDER
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, settled } from './explorer.mjs';

const pictures = {
  map: { place: '#/map?topic=postgresql&at=1900,831,1.00', colorScheme: 'light' },
  article: { place: '#/article/2024-01/how-discord-stores-trillions-of-messages', colorScheme: 'dark' },
  trends: { place: '#/trends?from=2024-04&to=2024-08', colorScheme: 'light' },
};

/** Few colours do for what is drawn here, at a third of the size. */
const reduce = `
import sys
from PIL import Image
Image.open(sys.argv[1]).convert("RGB").quantize(256, dither=Image.Dither.NONE).save(sys.argv[1], optimize=True)`;

const [, , page, folder] = process.argv;
if (!folder) {
  console.log('usage: node take_pictures.mjs PAGE.html FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const [name, { place, colorScheme }] of Object.entries(pictures)) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme, reducedMotion: 'reduce' });
  await tab.goto(pathToFileURL(resolve(page)).href + place);
  await settled(tab);
  await tab.waitForLoadState('networkidle');
  const path = join(folder, `explorer-${name}.png`);
  await tab.screenshot({ path });
  execFileSync('python3', ['-c', reduce, path]);
  console.log(`${path}: ${Math.round(statSync(path).size / 1000)} kB`);
  await tab.close();
}
await browser.close();
