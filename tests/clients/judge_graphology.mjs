// SPDX-License-Identifier: MIT
// Has graphology import a graph, as JSON of its own, GEXF or GraphML by the name of the file, and holds what it found
// against graph.jsonld.
//
// usage: node judge_graphology.mjs GRAPH.graphology|.gexf|.graphml GRAPH.jsonld
import { readFileSync } from 'node:fs';
import { Findings, expectedOf, librariesOrSkip, pathsOrEnd, plainly } from './graph_reading.mjs';

const [path, reference] = pathsOrEnd(2, 'node judge_graphology.mjs GRAPH.graphology|.gexf|.graphml GRAPH.jsonld');
const [{ MultiDirectedGraph }, gexf, graphml, xmldom] = await librariesOrSkip(
  'graphology', 'graphology-gexf', 'graphology-graphml', '@xmldom/xmldom');
const findings = new Findings();

/** The readers of XML go on where a document is broken, and take things of one name for one: both is found out here. */
function counted(text) {
  const complain = (_, message) => {
    throw new Error(message);
  };
  const document = new xmldom.DOMParser({ errorHandler: complain }).parseFromString(text, 'text/xml');
  return ['node', 'edge'].map((name) => document.getElementsByTagName(name).length);
}

const graph = await findings.read('graphology', () => {
  const text = readFileSync(path, 'utf8');
  const parse = { gexf: gexf.parse, graphml: graphml.parse }[path.split('.').pop()];
  if (!parse) return MultiDirectedGraph.from(JSON.parse(text));
  const [nodes, edges] = counted(text);
  const parsed = parse(MultiDirectedGraph, text, { addMissingNodes: false });
  findings.expect(nodes === parsed.order, `${parsed.order} of ${nodes} nodes are taken`);
  findings.expect(edges === parsed.size, `${parsed.size} of ${edges} edges are taken`);
  return parsed;
});

const isGraphml = path.endsWith('.graphml');
const idOf = (node) => (isGraphml ? graph.getNodeAttribute(node, 'name') : node);
const nodes = graph.mapNodes((node, a) => [idOf(node), [a.group, a.label, a.count]]);
const edges = graph.mapEdges((edge, a, source, target) => [
  isGraphml ? a.name : edge, [idOf(source), idOf(target), a.rel, a.weight, a.count]]);
findings.places(graph.mapNodes((_, a) => a));
findings.expect(graph.everyNode((_, a) => a.size > 0 && a.type === undefined), 'a node has no size, or a type');
const wanted = expectedOf(reference);
findings.judge(path.endsWith('.graphology') ? wanted : plainly(wanted), {
  nodes: findings.unique(nodes, 'nodes'),
  edges: findings.unique(edges, 'edges'),
});
