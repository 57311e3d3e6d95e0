// SPDX-License-Identifier: MIT
// Has sigma draw a graph in a browser, and holds what stands on the page against graph.jsonld.
//
// usage: node judge_sigma.mjs GRAPH.graphology GRAPH.jsonld
import { readFileSync } from 'node:fs';
import { visit } from './browser.mjs';
import { Findings, expectedOf, pathsOrEnd } from './graph_reading.mjs';

const [path, reference] = pathsOrEnd(2, 'node judge_sigma.mjs GRAPH.graphology GRAPH.jsonld');
const findings = new Findings();

const page = `<!doctype html>
<meta charset="utf-8">
<div id="map" style="width: 800px; height: 500px"></div>
<script src="https://cdn.jsdelivr.net/npm/graphology@0.26.0/dist/graphology.umd.min.js"></script>
<script src="https://cdn.jsdelivr.net/npm/sigma@3.0.3/dist/sigma.min.js"></script>
<script type="module">
  const data = await (await fetch("graph.json")).json();
  const graph = graphology.MultiDirectedGraph.from(data);
  const drawing = new Sigma(graph, document.getElementById("map"));
  drawing.once("afterRender", () => { window.drawn = { graph, drawing }; });
  drawing.refresh();
</script>
`;

/** What sigma shows of each node, and the edges it has. Runs in the page. */
function look() {
  const { graph, drawing } = window.drawn;
  return {
    canvases: document.querySelectorAll('#map canvas').length,
    nodes: graph.mapNodes((node, a) => {
      const shown = drawing.getNodeDisplayData(node);
      return [node, [a.group, shown.label, a.count], { x: shown.x, y: shown.y }, shown.color === a.color];
    }),
    edges: graph.mapEdges((edge, a, source, target) => [
      drawing.getEdgeDisplayData(edge) && edge, [source, target, a.rel, a.weight, a.count]]),
  };
}

const files = { 'page.html': page, 'graph.json': readFileSync(path) };
const { complaints, found } = await visit(files, 'window.drawn', look);
for (const complaint of complaints) findings.expect(false, `the page complains: ${complaint}`);
if (!found) findings.end('nothing was drawn');
findings.expect(found.canvases > 0, 'there is nothing to draw on');
findings.expect(found.nodes.every((node) => node[3]), 'a node has another colour than the file says');
findings.places(found.nodes.map((node) => node[2]));
// What a node has not is null once it has left the page.
const node = ([id, [group, label, count]]) => [id, [group, label, count ?? undefined]];
findings.judge(expectedOf(reference), {
  nodes: findings.unique(found.nodes.map(node), 'nodes'),
  edges: findings.unique(found.edges, 'edges'),
});
