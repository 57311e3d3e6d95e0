// SPDX-License-Identifier: MIT
// Holds the words of an export against the vocabularies they are from: each is defined there, and stands between things
// of the kinds that it is made for.
//
// usage: node judge_vocabulary.mjs STEM
import { fail, judged, packages, quadsOfN3, read } from './judge.mjs';

const [schema, skos, { DataFactory: factory }] = await packages('@vocabulary/schema', '@vocabulary/skos', 'n3');
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const home = /^(https?:\/\/schema\.org\/|http:\/\/www\.w3\.org\/2004\/02\/skos\/core#)/;
const thing = 'https://schema.org/Thing';
const plain = (iri) => iri.replace('http://schema.org/', 'https://schema.org/');

const facts = new Map(); // predicate → subject → objects
for (const vocabulary of [schema, skos]) {
  for (const { subject, predicate, object } of vocabulary.default({ factory })) {
    const name = plain(predicate.value);
    if (!facts.has(name)) facts.set(name, new Map());
    const of = facts.get(name);
    of.set(plain(subject.value), [...(of.get(plain(subject.value)) ?? []), plain(object.value)]);
  }
}
const said = (predicate, subject) => facts.get(predicate)?.get(subject) ?? [];
const isDefined = (iri) => said(`${rdf}type`, iri).length > 0;

/** A class and all above it. */
function above(start) {
  const found = [start];
  for (const next of found) {
    for (const parent of said(`${rdfs}subClassOf`, next)) if (!found.includes(parent)) found.push(parent);
  }
  return found;
}

const quads = await judged('ntriples', () => quadsOfN3(read('ntriples'), 'ntriples'));
const types = new Map();
for (const { subject, predicate, object } of quads) {
  if (predicate.value === `${rdf}type`) types.set(subject.value, object.value);
}
const wrong = new Set();
for (const { subject, predicate, object } of quads) {
  const words = predicate.value === `${rdf}type` ? [object.value] : [predicate.value];
  for (const word of words) if (home.test(word) && !isDefined(word)) wrong.add(`${word} is not defined`);
  if (!predicate.value.startsWith('https://schema.org/')) continue;
  const kinds = (value) => (types.has(value) ? above(types.get(value)) : []);
  const domains = said('https://schema.org/domainIncludes', predicate.value);
  const fits = (domain) => domain === thing || kinds(subject.value).includes(domain);
  if (!domains.some(fits)) {
    wrong.add(`${predicate.value} is not said of ${types.get(subject.value)}`);
  }
  const ranges = said('https://schema.org/rangeIncludes', predicate.value);
  const isThing = types.has(object.value);
  if (isThing && !ranges.some((range) => kinds(object.value).includes(range) || range === thing)) {
    wrong.add(`${predicate.value} does not lead to ${types.get(object.value)}`);
  }
}
if (quads.length === 0) fail('nothing is said');
for (const what of wrong) console.log(`wrong: ${what}`);
if (wrong.size > 0) fail(`${wrong.size} words`);
console.log(`${quads.length} triples, ${types.size} things`);
