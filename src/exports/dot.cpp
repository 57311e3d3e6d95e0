// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/walk.hpp"
#include "pictures/graphviz_graph.hpp"
#include "pictures/tooltips.hpp"

#include <string>

namespace weft {
namespace {

using exports::EdgeItem;
using exports::VertexItem;
using pictures::GraphvizGraph;
using pictures::GraphvizValue;

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

void add_vertex(GraphvizGraph& drawing, const TopicGraph& graph, const VertexItem& item) {
  const std::string name(item.id);
  const auto kind = GraphvizValue::word(name_of(item.kind));
  drawing.add_node(name, {{"class", kind},
                          {"kind", kind},
                          {"label", GraphvizValue::text(item.label)},
                          {"tooltip", GraphvizValue::text(pictures::tooltip_of(graph, item.vertex))}});
  if (item.articles) drawing.set_node(name, {{"count", GraphvizValue::number(*item.articles)}});
  if (item.kind != VertexKind::topic) {
    drawing.set_node(name, {{"shape", GraphvizValue::word(shape_of(item.kind))},
                            {"style", GraphvizValue::word("filled")},
                            {"fillcolor", GraphvizValue::word(fill_of(item.kind))}});
  }
  if (item.link) drawing.set_node(name, {{"URL", GraphvizValue::link(*item.link)}});
}

void add_edge(GraphvizGraph& drawing, const EdgeItem& item) {
  const auto relation = GraphvizValue::word(item.relation);
  drawing.add_edge(std::string(item.source), std::string(item.target),
                   {{"class", relation},
                    {"kind", relation},
                    {"tooltip", relation},
                    {"dir", GraphvizValue::word(item.is_symmetric ? "none" : "forward")},
                    {"weight", GraphvizValue::number(item.weight)},
                    {"count", GraphvizValue::number(item.count)}});
}

}  // namespace

void write_dot(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  const exports::Walk walk(excerpt);
  GraphvizGraph drawing = empty_graph(options);
  walk.for_each_vertex([&](const VertexItem& item) { add_vertex(drawing, walk.graph(), item); });
  walk.for_each_edge([&](const EdgeItem& item) { add_edge(drawing, item); });
  drawing.write(out);
}

}  // namespace weft
