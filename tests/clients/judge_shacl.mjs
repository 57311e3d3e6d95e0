// SPDX-License-Identifier: MIT
// Holds an export against shapes.ttl, and so its topics together with the vocabulary that is written of them.
//
// usage: node judge_shacl.mjs STEM
import { readFileSync } from 'node:fs';
import { fail, judged, packages, quadsOfN3, read } from './judge.mjs';

const [{ default: Validator }, { Store }] = await packages('rdf-validate-shacl', 'n3');
const shapes = new Store(await quadsOfN3(readFileSync(new URL('shapes.ttl', import.meta.url), 'utf8'), 'turtle'));
const graph = await judged('ntriples', () => quadsOfN3(read('ntriples'), 'ntriples'));
const topics = await judged('skos', () => quadsOfN3(read('skos'), 'skos'));
const data = new Store([...graph, ...topics]);
const report = await new Validator(shapes).validate(data);
for (const { focusNode, path, message } of report.results.slice(0, 20)) {
  console.log(`wrong: ${focusNode?.value} ${path?.value ?? ''} ${message.map((text) => text.value)}`);
}
if (!report.conforms) fail(`${report.results.length} violations`);
console.log(`${data.size} triples conform`);
