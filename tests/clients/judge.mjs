// SPDX-License-Identifier: MIT
// What the judges share: how they say that they cannot judge, what is wrong, and how a file becomes quads.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';

const skipped = 77;
const xsdDouble = 'http://www.w3.org/2001/XMLSchema#double';

export const media = {
  jsonld: 'application/ld+json',
  ntriples: 'application/n-triples',
  nquads: 'application/n-quads',
  turtle: 'text/turtle',
  skos: 'text/turtle',
};

export function fail(what) {
  console.log(`wrong: ${what}`);
  process.exit(1);
}

/** The packages, or the judge is skipped. */
export async function packages(...names) {
  try {
    return await Promise.all(names.map((name) => import(name)));
  } catch (error) {
    console.log(`skipped: run \`npm ci\` in tests/clients (${error.code ?? error.message})`);
    process.exit(skipped);
  }
}

/** What the file STEM.EXTENSION of the one argument says. */
export function read(extension) {
  if (process.argv.length !== 3) fail(`usage: node ${process.argv[1]} STEM`);
  return readFileSync(`${process.argv[2]}.${extension}`, 'utf8');
}

/** Whatever a reader throws is its finding. */
export async function judged(what, read) {
  try {
    return await read();
  } catch (error) {
    fail(`${what}: ${error.message ?? error}`);
  }
}

export const documentLoader = (url) => {
  throw new Error(`asked for ${url}`);
};

/** jsonld.js in safe mode and without a network. */
export async function quadsOfJsonldJs(text) {
  const [{ default: jsonld }] = await packages('jsonld');
  return jsonld.toRDF(JSON.parse(text), { documentLoader, safe: true });
}

export async function quadsOfStreaming(text, streamingProfile) {
  const [{ JsonLdParser }] = await packages('jsonld-streaming-parser');
  const parser = new JsonLdParser({ streamingProfile, documentLoader: { load: documentLoader } });
  return quadsOfStream(Readable.from([text]).pipe(parser));
}

export function quadsOfStream(stream) {
  return new Promise((resolve, reject) => {
    const quads = [];
    stream.on('data', (quad) => quads.push(quad)).on('error', reject).on('end', () => resolve(quads));
  });
}

export async function quadsOfN3(text, format) {
  const [{ Parser }] = await packages('n3');
  return new Parser({ format: media[format] }).parse(text);
}

export async function quadsOfOxigraph(text, format) {
  const [{ default: oxigraph }] = await packages('oxigraph');
  return oxigraph.parse(text, { format: media[format] });
}

function plainTerm(term) {
  const plain = { termType: term.termType, value: term.value };
  if (term.termType !== 'Literal') return plain;
  const datatype = term.datatype.value;
  // Languages and numbers are the same in any spelling.
  if (datatype === xsdDouble) plain.value = Number(term.value).toExponential();
  return { ...plain, language: (term.language ?? '').toLowerCase(), datatype: { termType: 'NamedNode', value: datatype } };
}

/** The hash of the canonical form, whatever graph the quads are in. */
export async function hashOf(quads) {
  const [{ default: canonizer }] = await packages('rdf-canonize');
  const plain = quads.map(({ subject, predicate, object }) => ({
    subject: plainTerm(subject),
    predicate: plainTerm(predicate),
    object: plainTerm(object),
    graph: { termType: 'DefaultGraph', value: '' },
  }));
  // Without blank nodes the canonical form is the sorted lines, which is quicker by far.
  const isNamed = plain.every((quad) => quad.subject.termType !== 'BlankNode' && quad.object.termType !== 'BlankNode');
  const canonical = isNamed
    ? [...new Set(plain.map((quad) => canonizer.NQuads.serializeQuad(quad)))].sort().join('')
    : await canonizer.canonize(plain, { algorithm: 'RDFC-1.0' });
  return { hash: createHash('sha256').update(canonical).digest('hex'), lines: canonical.split('\n').length - 1 };
}
