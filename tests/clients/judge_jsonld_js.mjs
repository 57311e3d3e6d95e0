// SPDX-License-Identifier: MIT
// Reads a JSON-LD export with jsonld.js in safe mode and without a network, and lays it out with d3-force.
//
// usage: node judge_jsonld_js.mjs STEM
import { documentLoader, fail, judged, packages, read } from './judge.mjs';

const [{ default: jsonld }, d3] = await packages('jsonld', 'd3-force');
const document = await judged('JSON', () => JSON.parse(read('jsonld')));

const expanded = await judged('expanding', () => jsonld.expand(document, { documentLoader, safe: true }));
if (expanded.length !== 1) fail(`${expanded.length} documents instead of one`);
const included = expanded[0]['@included'].length;
const written = document.nodes.length + document.links.length + document.included.length;
if (included !== written) fail(`${included} objects included of ${written}`);

// Canonising is safe mode and RDF in one; it must not depend on the order of the lines.
const options = { algorithm: 'RDFC-1.0', documentLoader, safe: true };
const canonical = await judged('canonizing', () => jsonld.canonize(document, options));
const reversed = { ...document, nodes: [...document.nodes].reverse(), links: [...document.links].reverse() };
if ((await jsonld.canonize(reversed, options)) !== canonical) fail('the order of nodes changes what is said');
if (/^_:| _:c14n/m.test(canonical)) fail('something has no name');

// d3 throws when a link leads nowhere.
await judged('d3-force', () => {
  const simulation = d3
    .forceSimulation(structuredClone(document.nodes))
    .force('link', d3.forceLink(structuredClone(document.links)).id((node) => node.id))
    .stop();
  simulation.tick(1);
});

console.log(`${canonical.split('\n').length - 1} quads, ${document.nodes.length} nodes, ${document.links.length} links`);
