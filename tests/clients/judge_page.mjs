// SPDX-License-Identifier: MIT
// Runs the page of docs/linked-data.md on a graph, in a browser that is made of what the page asks of one: it must draw
// every node with its label and every link, in places that are numbers.
//
// usage: node judge_page.mjs PAGE.md STEM
import { readFileSync } from 'node:fs';
import { fail, judged, packages } from './judge.mjs';

const [, , page, stem] = process.argv;
if (!stem) fail('usage: node judge_page.mjs PAGE.md STEM');
const [d3] = await packages('d3-force');
const html = readFileSync(page, 'utf8').match(/^```html\n([\s\S]*?)^```$/m)?.[1];
const script = html?.match(/<script type="module">([\s\S]*?)<\/script>/)?.[1];
if (!script) fail('there is no page');

const graph = readFileSync(`${stem}.jsonld`, 'utf8');
const drawn = { labels: new Set(), lines: 0, lost: 0 };
const place = (x, y) => {
  if (!Number.isFinite(x) || !Number.isFinite(y)) drawn.lost += 1;
};
const pen = {
  clearRect: () => Object.assign(drawn, { labels: new Set(), lines: 0, lost: 0 }),
  beginPath() {},
  moveTo: place,
  lineTo: place,
  stroke: () => (drawn.lines += 1),
  fillText: (label, x, y) => (drawn.labels.add(label), place(x, y)),
};
const document = { querySelector: () => ({ getContext: () => pen }) };
const fetch = async () => ({ json: async () => JSON.parse(graph) });

// The one import is given; the simulation runs on timers, as in a browser.
const body = script.replace(/^\s*import \* as d3 from .*$/m, '');
const Run = Object.getPrototypeOf(async () => {}).constructor;
await judged('the page', () => new Run('d3', 'document', 'fetch', body)(d3, document, fetch));
await new Promise((resolve) => setTimeout(resolve, 500));

const { nodes, links } = JSON.parse(graph);
const labels = new Set(nodes.map((node) => node.label));
if (drawn.labels.size !== labels.size) fail(`${drawn.labels.size} labels are drawn of ${labels.size}`);
if (drawn.lines !== links.length) fail(`${drawn.lines} lines are drawn of ${links.length}`);
if (drawn.lost > 0) fail(`${drawn.lost} places are no numbers`);
console.log(`${drawn.labels.size} labels, ${drawn.lines} lines`);
process.exit(0);
