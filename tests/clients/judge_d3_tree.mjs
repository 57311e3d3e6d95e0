// SPDX-License-Identifier: MIT
// Has d3-hierarchy read a tree of topics, and holds it against graph.jsonld: its topics, their articles, and that each
// stands below one of those above it and names the others.
//
// usage: node judge_d3_tree.mjs TOPICS.json GRAPH.jsonld
import { readFileSync } from 'node:fs';
import { Findings, expectedOf, librariesOrSkip, pathsOrEnd } from './graph_reading.mjs';

const [path, reference] = pathsOrEnd(2, 'node judge_d3_tree.mjs TOPICS.json GRAPH.jsonld');
const [d3] = await librariesOrSkip('d3-hierarchy');
const findings = new Findings();

const root = await findings.read('d3-hierarchy', () => {
  const tree = d3.hierarchy(JSON.parse(readFileSync(path, 'utf8')));
  tree.sum((topic) => topic.value ?? 0).sort((a, b) => b.value - a.value);
  return d3.pack().size([100, 100])(tree);
});

const wanted = expectedOf(reference);
const topics = root.descendants().slice(1);
const above = topics.flatMap(({ data, parent }) => [
  ...(parent === root ? [] : [parent.data.id]), ...(data.alsoBelow ?? [])].map((other) => `${data.id} ${other}`));
const stated = [...wanted.edges.values()].filter((edge) => edge[2] === 'broader').map((edge) => `${edge[0]} ${edge[1]}`);
findings.expect(JSON.stringify(above.sort()) === JSON.stringify(stated.sort()), 'what is above the topics differs');
const sum = topics.reduce((total, { data }) => total + data.value, 0);
findings.expect(root.value === sum, `the root sums up to ${root.value} instead of ${sum}`);
findings.judge(
  { nodes: new Map([...wanted.nodes].filter(([, node]) => node[0] === 'topic')), edges: new Map() },
  {
    nodes: findings.unique(topics.map(({ data }) => [data.id, ['topic', data.name, data.value]]), 'topics'),
    edges: new Map(),
  });
