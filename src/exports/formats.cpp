// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include <array>

namespace weft {

std::span<const ExportFormat> export_formats() {
  static constexpr auto formats = std::to_array<ExportFormat>({
      {"svg", "graph.svg", "a map to look at", write_svg},
      {"html", "explorer.html", "a page to move about in, for any browser", write_html},
      {"png", "graph.png", "the map as pixels", write_png, nullptr, Content::binary},
      {"pdf", "graph.pdf", "the map as a page to print", write_pdf, nullptr, Content::binary},
      {"dot", "graph.dot", "Graphviz's language, to draw the graph anew", write_dot},
      {"jsonld", "graph.jsonld", "linked data, node-link JSON too (--evidence FILE: mentions)", write_jsonld},
      {"d3", "graph.jsonld", "the same as jsonld", write_jsonld},
      {"ntriples", "graph.nt", "what jsonld says, a line a statement", write_ntriples},
      {"nquads", "graph.nq", "the same as ntriples, in a graph of its own", write_nquads},
      {"turtle", "graph.ttl", "the same, to be read by people", write_turtle},
      {"skos", "topics.ttl", "the topics with their labels, as a vocabulary", write_used_skos},
      {"graphml", "graph.graphml", "GraphML, for igraph, networkx, yEd and Gephi", write_graphml},
      {"gexf", "graph.gexf", "GEXF, for Gephi and its timeline (--gexf-version 1.2: older)", write_gexf},
      {"cytoscape", "graph.cytoscape.json", "Cytoscape's elements, with places", write_cytoscape},
      {"graphology", "graph.graphology.json", "graphology's graph, for sigma, with places", write_graphology},
      {"d3-tree", "topics.tree.json", "the topics as one tree, for D3's hierarchies", write_d3_tree},
      {"csv", "tables", "tables for people and spreadsheets", nullptr, write_csv},
      {"neo4j", "neo4j", "tables for the importer of Neo4j", nullptr, write_neo4j},
      {"markdown", "notes", "linked notes, for Obsidian", nullptr, write_markdown},
      {"mermaid", "graph.mmd", "a small preview for Markdown pages", write_mermaid},
  });
  return formats;
}

}  // namespace weft
