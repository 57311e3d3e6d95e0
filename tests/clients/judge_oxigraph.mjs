// SPDX-License-Identifier: MIT
// Asks an export by SPARQL for what must not be there: each question is to have no answer.
//
// usage: node judge_oxigraph.mjs STEM
import { fail, judged, packages, read } from './judge.mjs';

const prefixes = `
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX schema: <https://schema.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX weft: <urn:weft:vocabulary:>
`;
const edge = '?edge a rdf:Statement ; rdf:subject ?a ; rdf:predicate ?p ; rdf:object ?b .';
const relations = `VALUES ?p { schema:about schema:mentions schema:isBasedOn skos:broader skos:related weft:together
  weft:relatedArticle weft:sameWork dcterms:references schema:isPartOf }`;
const questions = {
  'a topic is above itself': '{ ?a skos:broader+ ?a }',
  'a relation holds on one side': `{ VALUES ?p { skos:related weft:together weft:relatedArticle weft:sameWork }
    ?a ?p ?b FILTER NOT EXISTS { ?b ?p ?a } }`,
  'a topic is related to what is above it': '{ ?a skos:related ?b . ?a skos:broader+ ?b }',
  'a label is of two kinds': `{ VALUES (?p ?q) { (skos:prefLabel skos:altLabel) (skos:prefLabel skos:hiddenLabel)
    (skos:altLabel skos:hiddenLabel) } ?a ?p ?b ; ?q ?b }`,
  'a topic has two preferred labels of a language': `{ ?a skos:prefLabel ?b, ?other
    FILTER (?b != ?other && lang(?b) = lang(?other)) }`,
  'an edge leads to what is not there': `{ ${edge} FILTER (NOT EXISTS { ?a weft:group ?g } ||
    NOT EXISTS { ?b weft:group ?h }) }`,
  'an edge is not stated': `{ ${edge} FILTER NOT EXISTS { ?a ?p ?b } }`,
  'what is stated is no edge': `{ ${relations} ?a ?p ?b . ?b weft:group ?group
    FILTER NOT EXISTS { ?e rdf:subject ?a ; rdf:predicate ?p ; rdf:object ?b }
    FILTER NOT EXISTS { ?e rdf:subject ?b ; rdf:predicate ?p ; rdf:object ?a } }`,
  'two edges say the same': `{ ${edge} ?other rdf:subject ?a ; rdf:predicate ?p ; rdf:object ?b
    FILTER (?other != ?edge) }`,
  'an issue and its article disagree': `{ { ?a schema:hasPart ?b FILTER NOT EXISTS { ?b schema:isPartOf ?a } } UNION
    { ?b schema:isPartOf ?a . ?a weft:group "issue" FILTER NOT EXISTS { ?a schema:hasPart ?b } } }`,
};

const [{ default: oxigraph }] = await packages('oxigraph');
const store = new oxigraph.Store();
await judged('ntriples', () => store.load(read('ntriples'), { format: 'application/n-triples' }));
let wrong = 0;
for (const [what, pattern] of Object.entries(questions)) {
  const answers = store.query(`${prefixes} SELECT ?a ?p ?b WHERE ${pattern} LIMIT 3`);
  wrong += answers.length;
  for (const answer of answers) {
    console.log(`wrong: ${what}: ${['a', 'p', 'b'].map((name) => answer.get(name)?.value ?? '').join(' ')}`);
  }
}
if (store.size === 0) fail('nothing is said');
if (wrong > 0) fail(`${wrong} answers`);
console.log(`${store.size} triples, ${Object.keys(questions).length} questions without an answer`);
