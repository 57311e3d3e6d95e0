// SPDX-License-Identifier: MIT
// Reads an ontology as JSON-LD with jsonld.js in safe mode and without a network; as N-Triples it must say the same.
//
// usage: node judge_skos_js.mjs ONTOLOGY.jsonld ONTOLOGY.nt
import { readFileSync } from 'node:fs';

const skipped = 77;

function fail(what) {
  console.log(`wrong: ${what}`);
  process.exit(1);
}

async function library() {
  try {
    return (await import('jsonld')).default;
  } catch (error) {
    console.log(`skipped: run \`npm ci\` in tests/clients (${error.code ?? error.message})`);
    process.exit(skipped);
  }
}

if (process.argv.length !== 4) fail('usage: node judge_skos_js.mjs ONTOLOGY.jsonld ONTOLOGY.nt');
const jsonld = await library();
const documentLoader = (url) => {
  throw new Error(`asked for ${url}`);
};
const options = { algorithm: 'RDFC-1.0', documentLoader, safe: true };
const document = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const canonical = await jsonld.canonize(document, options);
const triples = readFileSync(process.argv[3], 'utf8');
const same = await jsonld.canonize(triples, { ...options, inputFormat: 'application/n-quads' });
if (canonical !== same) fail('the two files say different things');
const reversed = { ...document, topics: [...document.topics].reverse() };
if ((await jsonld.canonize(reversed, options)) !== canonical) fail('the order of topics changes what is said');

console.log(`${canonical.split('\n').length - 1} quads, ${document.topics.length} topics`);
