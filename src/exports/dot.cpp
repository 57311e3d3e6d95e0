// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/graphviz_graph.hpp"
#include "exports/identity.hpp"
#include "exports/numbers.hpp"
#include "exports/tooltips.hpp"

#include <string>

namespace weft {
namespace {

using exports::GraphvizGraph;
using exports::GraphvizValue;

GraphvizGraph empty_graph(const ExportOptions& options) {
  const auto word = GraphvizValue::word;
  GraphvizGraph drawing;
  drawing.set({{"charset", word("UTF-8")},
               {"layout", word("sfdp")},
               {"overlap", word("prism")},
               {"splines", word("line")},
               {"outputorder", word("edgesfirst")},
               {"linelength", word("0")},  // or agwrite breaks long strings, which not every reader mends
               {"tooltip", GraphvizValue::text(options.title)}});
  drawing.set_for_nodes({{"shape", word("box")},
                         {"style", word("rounded,filled")},
                         {"fillcolor", word("#dce6f2")},
                         {"fontname", word("Helvetica,Arial,sans-serif")}});
  drawing.set_for_edges({{"color", word("#8a8a8a80")}, {"dir", word("forward")}});
  return drawing;
}

/// Topics look as the defaults say.
std::string_view fill_of(VertexKind kind) {
  switch (kind) {
    case VertexKind::article:
      return "#ffffff";
    case VertexKind::source:
      return "#f2ead9";
    case VertexKind::issue:
      return "#e3efe0";
    case VertexKind::topic:
      break;
  }
  return "#dce6f2";
}

std::string_view shape_of(VertexKind kind) {
  switch (kind) {
    case VertexKind::article:
      return "note";
    case VertexKind::source:
      return "ellipse";
    case VertexKind::issue:
      return "folder";
    case VertexKind::topic:
      break;
  }
  return "box";
}

void add_vertex(GraphvizGraph& drawing, const TopicGraph& graph, VertexId id) {
  const Vertex& vertex = graph[id];
  const std::string name = exports::export_id(vertex);
  const auto kind = GraphvizValue::word(name_of(vertex.kind));
  drawing.add_node(name, {{"class", kind},
                          {"kind", kind},
                          {"label", GraphvizValue::text(vertex.label)},
                          {"tooltip", GraphvizValue::text(exports::tooltip_of(graph, id))}});
  if (vertex.kind != VertexKind::article) {
    drawing.set_node(name, {{"count", GraphvizValue::number(vertex.articles)}});
  }
  if (vertex.kind != VertexKind::topic) {
    drawing.set_node(name, {{"shape", GraphvizValue::word(shape_of(vertex.kind))},
                            {"style", GraphvizValue::word("filled")},
                            {"fillcolor", GraphvizValue::word(fill_of(vertex.kind))}});
  }
  if (const auto link = exports::WebLink::from(vertex.url)) {
    drawing.set_node(name, {{"URL", GraphvizValue::link(*link)}});
  }
}

void add_edge(GraphvizGraph& drawing, const TopicGraph& graph, const Edge& edge) {
  const auto relation = GraphvizValue::word(exports::relation_of(edge.kind));
  drawing.add_edge(exports::export_id(graph[edge.from]), exports::export_id(graph[edge.to]),
                   {{"class", relation},
                    {"kind", relation},
                    {"tooltip", relation},
                    {"dir", GraphvizValue::word(exports::is_symmetric(edge.kind) ? "none" : "forward")},
                    {"weight", GraphvizValue::number(exports::export_weight(edge.weight))},
                    {"count", GraphvizValue::number(edge.count)}});
}

}  // namespace

void write_dot(const TopicGraph& graph, const ExportOptions& options, std::ostream& out) {
  GraphvizGraph drawing = empty_graph(options);
  for (std::size_t i = 0; i < graph.vertices().size(); ++i) add_vertex(drawing, graph, VertexId(i));
  for (const Edge& edge : graph.edges()) add_edge(drawing, graph, edge);
  drawing.write(out);
}

}  // namespace weft
