// SPDX-License-Identifier: MIT
// All formats of linked data must say the same, whoever reads them: one canonical hash for all.
//
// usage: node judge_canonical.mjs STEM
import { createHash } from 'node:crypto';
import { fail, hashOf, judged, packages, quadsOfJsonldJs, quadsOfN3, quadsOfOxigraph, quadsOfStreaming, read } from './judge.mjs';

const readers = [
  ['jsonld', 'jsonld.js', quadsOfJsonldJs],
  ['jsonld', 'jsonld-streaming-parser', (text) => quadsOfStreaming(text, false)],
  ['jsonld', 'oxigraph', (text) => quadsOfOxigraph(text, 'jsonld')],
];
for (const format of ['ntriples', 'nquads', 'turtle']) {
  readers.push([format, 'n3', (text) => quadsOfN3(text, format)]);
  readers.push([format, 'oxigraph', (text) => quadsOfOxigraph(text, format)]);
}

const [{ default: canonizer }] = await packages('rdf-canonize');
let first;
for (const [format, reader, quadsOf] of readers) {
  const what = `${format} by ${reader}`;
  const quads = await judged(what, () => quadsOf(read(format)));
  const found = await hashOf(quads);
  if (!first) {
    first = found;
    // As the standard has it, once.
    const canonical = await canonizer.canonize(quads, { algorithm: 'RDFC-1.0' });
    const hash = createHash('sha256').update(canonical.replace(/"([^"]*)"(?=\^\^<[^>]*#double>)/g, (_, number) =>
      `"${Number(number).toExponential()}"`)).digest('hex');
    if (hash !== found.hash) fail(`RDFC-1.0 has ${hash}, the sorted lines ${found.hash}`);
  }
  if (found.hash !== first.hash) fail(`${what} says something else: ${found.lines} triples of ${first.lines}`);
  const graphs = new Set(quads.map((quad) => quad.graph.value));
  const named = format === 'nquads';
  if (graphs.size !== 1 || [...graphs][0].endsWith('graph') !== named) fail(`${what}: graphs ${[...graphs]}`);
}
console.log(`${first.lines} triples, ${first.hash}`);
