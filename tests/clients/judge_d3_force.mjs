// SPDX-License-Identifier: MIT
// Has d3-force lay out graph.jsonld, which takes every link by its ends, and holds it against the file as it stands.
//
// usage: node judge_d3_force.mjs GRAPH.jsonld GRAPH.jsonld
import { readFileSync } from 'node:fs';
import { Findings, expectedOf, librariesOrSkip, pathsOrEnd } from './graph_reading.mjs';

const [path, reference] = pathsOrEnd(2, 'node judge_d3_force.mjs GRAPH.jsonld GRAPH.jsonld');
const [d3] = await librariesOrSkip('d3-force');
const findings = new Findings();

const graph = await findings.read('d3-force', () => {
  const { nodes, links } = JSON.parse(readFileSync(path, 'utf8'));
  const link = d3.forceLink(links).id((node) => node.id);
  d3.forceSimulation(nodes).force('link', link).stop().tick(3);
  return { nodes, links };
});
findings.places(graph.nodes);
findings.judge(expectedOf(reference), {
  nodes: findings.unique(graph.nodes.map((n) => [n.id, [n.group, n.label, n.count]]), 'nodes'),
  edges: findings.unique(
    graph.links.map((l) => [l.id, [l.source.id, l.target.id, l.rel, l.weight, l.count]]), 'links'),
});
