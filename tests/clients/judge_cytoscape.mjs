// SPDX-License-Identifier: MIT
// Has Cytoscape.js read a graph without a screen, and holds what it found against graph.jsonld.
//
// usage: node judge_cytoscape.mjs GRAPH.cytoscape GRAPH.jsonld
import { readFileSync } from 'node:fs';
import { Findings, expectedOf, librariesOrSkip, pathsOrEnd } from './graph_reading.mjs';

const [path, reference] = pathsOrEnd(2, 'node judge_cytoscape.mjs GRAPH.cytoscape GRAPH.jsonld');
const [cytoscape] = await librariesOrSkip('cytoscape');
const findings = new Findings();

const { cy, document } = await findings.read('Cytoscape.js', () => {
  const json = JSON.parse(readFileSync(path, 'utf8'));
  const options = { headless: true, styleEnabled: false, layout: { name: 'preset' } };
  return { cy: cytoscape({ ...options, ...json }), document: json };
});

// It drops what has the id of another without a word, so the file has to be looked at as well.
const { nodes, edges } = document.elements;
findings.expect(cy.nodes().length === nodes.length, `${cy.nodes().length} of ${nodes.length} nodes are taken`);
findings.expect(cy.edges().length === edges.length, `${cy.edges().length} of ${edges.length} edges are taken`);
findings.expect(typeof cy.data('name') === 'string', 'the graph has no name');
findings.places(cy.nodes().map((node) => node.position()));
findings.judge(expectedOf(reference), {
  nodes: new Map(cy.nodes().map((n) => [n.id(), [n.data('group'), n.data('label'), n.data('count')]])),
  edges: new Map(cy.edges().map((e) => [
    e.id(), [e.data('source'), e.data('target'), e.data('rel'), e.data('weight'), e.data('count')]])),
});
