// SPDX-License-Identifier: MIT
// Has Mermaid itself parse a preview, under its limits, and holds what it saw against the graph.
//
// usage: node judge_mermaid.mjs GRAPH.mmd GRAPH.jsonld
import { readFileSync } from 'node:fs';

const skipped = 77;
const wrong = [];

function expect(holds, what) {
  if (!holds) wrong.push(what);
}

function end(summary) {
  for (const what of wrong.slice(0, 20)) console.log(`wrong: ${what}`);
  console.log(summary);
  process.exit(wrong.length ? 1 : 0);
}

// Mermaid looks for a browser as soon as it is loaded.
async function library() {
  try {
    const { JSDOM } = await import('jsdom');
    const { window } = new JSDOM('<!doctype html><body></body>');
    globalThis.window = window;
    globalThis.document = window.document;
    return (await import('mermaid')).default;
  } catch (error) {
    console.log(`skipped: run \`npm ci\` in tests/clients (${error.code ?? error.message})`);
    process.exit(skipped);
  }
}

// Mermaid keeps entities under signs of its own until it draws.
function decoded(text) {
  const box = document.createElement('textarea');
  box.innerHTML = text.replaceAll('ﬂ°°', '&#').replaceAll('ﬂ°', '&').replaceAll('¶ß', ';');
  return box.value;
}

// At most 60 characters, on one line, nothing in them that cannot be seen.
function shown(node) {
  const line = node.label.replace(/[\n\r\t\u2028\u2029]/gu, ' ').replace(/[\p{Cc}\p{NChar}]/gu, '').replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  if (characters.length === 0) return node.id;
  return characters.length > 60 ? characters.slice(0, 59).join('') + '…' : line;
}

const shapes = { stadium: 'topic', square: 'article', hexagon: 'source', subroutine: 'issue' };
const lines = {
  about: 'arrow_point thick', mentions: 'arrow_point dotted', refersTo: 'arrow_point dotted',
  isBasedOn: 'arrow_point normal', isPartOf: 'arrow_point normal', broader: 'arrow_point normal',
  together: 'arrow_open normal', relatedArticle: 'arrow_open normal', related: 'arrow_open dotted',
  sameWork: 'arrow_open thick',
};

function counted(items) {
  const counts = new Map();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

// Each of `some` as often in `all`.
function expectAmong(some, all, what) {
  for (const [item, count] of some) expect((all.get(item) ?? 0) >= count, `${what}: ${item} is not in the graph`);
}

if (process.argv.length !== 4) {
  console.log('usage: node judge_mermaid.mjs GRAPH.mmd GRAPH.jsonld');
  process.exit(2);
}
const mermaid = await library();
const text = readFileSync(process.argv[2], 'utf8');
const graph = JSON.parse(readFileSync(process.argv[3], 'utf8'));
expect(text.length <= 50_000, `${text.length} characters`);
expect(!/%%\s*\{/u.test(text), 'a directive');

mermaid.initialize({ securityLevel: 'strict', startOnLoad: false });
const diagram = await mermaid.mermaidAPI.getDiagramFromText(text).catch((error) => {
  expect(false, `mermaid says: ${error.message.split('\n')[0]}`);
  end('not read');
});
const vertices = [...diagram.db.getVertices().values()];
const edges = diagram.db.getEdges();
expect(edges.length <= 500, `${edges.length} edges`);

const ours = new Map(vertices.map((v) => [v.id, `${shapes[v.type]} ${decoded(v.text)}`]));
const nodes = new Map(graph.nodes.map((node) => [node.id, `${node.group} ${shown(node)}`]));
expectAmong(counted(ours.values()), counted(nodes.values()), 'vertices');
const told = edges.map((e) => `${ours.get(e.start)} | ${e.type} ${e.stroke} | ${ours.get(e.end)}`);
const known = graph.links.map((l) => `${nodes.get(l.source)} | ${lines[l.rel]} | ${nodes.get(l.target)}`);
expectAmong(counted(told), counted(known), 'edges');

const left = text.match(/^%% Shown are (\d+) of (\d+) things and (\d+) of (\d+) edges/mu);
const counts = left ? left.slice(1).map(Number) : [vertices.length, vertices.length, edges.length, edges.length];
expect(String(counts) === String([vertices.length, graph.nodes.length, edges.length, graph.links.length]), `it says that it shows ${counts}`);
// Mermaid writes addresses as browsers do.
const pages = new Set(graph.nodes.filter((node) => node.url).map((n) => new URL(n.url.replaceAll(';', '%3B')).href));
for (const { id, link } of vertices) expect(!link || pages.has(new URL(link).href), `${id} leads to ${link}`);
const classes = new Set(diagram.db.getClasses().keys());
for (const vertex of vertices) expect(vertex.classes.some((c) => classes.has(c)), `${vertex.id} has no class`);
end(`${vertices.length} vertices, ${edges.length} edges, ${text.length} characters`);
