// SPDX-License-Identifier: MIT
#include "exports/map_drawing.hpp"

#include "exports/graphviz_text.hpp"
#include "exports/layout.hpp"
#include "exports/numbers.hpp"
#include "exports/palette.hpp"
#include "exports/text_width.hpp"
#include "exports/tooltips.hpp"

#include <weft/diagnostic.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace weft::exports {
namespace {

constexpr double points_per_inch = 72;
constexpr double line_height = 1.2;

/// A label and the box that holds it, in points.
struct Box {
  std::vector<std::string> lines;
  double font_size = 0;
  double width = 0;
  double height = 0;
};

Box box_of(std::vector<std::string> lines, double font_size, double letters, double margin) {
  double widest = 0;
  for (const std::string& line : lines) widest = std::max(widest, text_width(line));
  const double height = static_cast<double>(lines.size()) * line_height * font_size + margin;
  return {std::move(lines), font_size, widest * font_size * letters + 2 * margin, height};
}

Box topic_box(const std::string& label, double share) {
  const double font_size = 10.5 + 10 * std::pow(share, 0.75);
  return box_of(wrapped(cut(plain(label), label_limit), 26, 2), font_size, bold_width, font_size * 0.55);
}

Box article_box(const std::string& label) { return box_of(wrapped(cut(plain(label), label_limit), 28, 3), 9.5, 1, 4); }

/// An ellipse needs more room than the text in its middle.
Box source_box(const std::string& label) {
  Box box = box_of(wrapped(cut(plain(label), label_limit), 30, 1), 8.5, 1, 3);
  box.width = box.width * 1.12 + 4;
  box.height *= 1.25;
  return box;
}

GraphvizValue inches(double points) { return GraphvizValue::number(std::ceil(points * 10) / 10 / points_per_inch); }

std::string node_name(std::size_t place) { return "n" + std::to_string(place); }
std::string edge_name(std::size_t place) { return "e" + std::to_string(place); }

GraphvizGraph empty_map() {
  const auto word = GraphvizValue::word;
  GraphvizGraph graph;
  graph.set({{"charset", word("UTF-8")},
             {"overlap", word("prism")},
             {"overlap_scaling", word("-4")},
             {"sep", word("+5")},
             {"splines", word("line")},
             {"outputorder", word("edgesfirst")},
             {"bgcolor", word("transparent")},
             {"pad", word("0.25")}});
  graph.set_for_nodes({{"shape", word("box")}, {"fixedsize", word("true")}});
  graph.set_for_edges({{"arrowhead", word("none")}});
  return graph;
}

void add_box(GraphvizGraph& graph, const std::string& name, const Box& box) {
  graph.add_node(name, {{"id", GraphvizValue::word(name)},
                        {"label", GraphvizValue::lines(box.lines)},
                        {"fontsize", GraphvizValue::number(box.font_size)},
                        {"width", inches(box.width)},
                        {"height", inches(box.height)}});
}

void add_topic(GraphvizGraph& graph, const std::string& name, const MapNode& node, const Box& box) {
  const Swatch swatch = swatch_of(node.field);
  const std::string field = node.field ? std::to_string(*node.field) : "other";
  add_box(graph, name, box);
  graph.set_node(name, {{"class", GraphvizValue::word("topic field-" + field + (node.is_field ? " names-field" : ""))},
                        {"style", GraphvizValue::word("rounded,filled")},
                        {"color", GraphvizValue::word(node.is_field ? "#1f2328" : swatch.fill)},
                        {"penwidth", GraphvizValue::word(node.is_field ? "1.6" : "0")},
                        {"fillcolor", GraphvizValue::word(swatch.fill)},
                        {"fontcolor", GraphvizValue::word(swatch.text)},
                        {"fontname", GraphvizValue::word("Helvetica-Bold")}});
}

void add_article(GraphvizGraph& graph, const std::string& name, const Box& box) {
  const auto word = GraphvizValue::word;
  add_box(graph, name, box);
  graph.set_node(name, {{"class", word("article")},
                        {"style", word("filled")},
                        {"color", word("#a9b1bb")},
                        {"penwidth", word("0.7")},
                        {"fillcolor", word("#ffffff")},
                        {"fontcolor", word("#1f2328")},
                        {"fontname", word("Helvetica")}});
}

void add_source(GraphvizGraph& graph, const std::string& name, const Box& box) {
  const auto word = GraphvizValue::word;
  add_box(graph, name, box);
  graph.set_node(name, {{"class", word("source")},
                        {"shape", word("ellipse")},
                        {"style", word("filled")},
                        {"color", word("#8b5e34")},
                        {"penwidth", word("0.7")},
                        {"fillcolor", word("#fbf6ee")},
                        {"fontcolor", word("#6b4423")},
                        {"fontname", word("Helvetica-Oblique")}});
}

void add_link(GraphvizGraph& graph, const std::string& name, const Vertex& vertex, const std::string& title) {
  const auto link = WebLink::from(vertex.url);
  if (!link) return;
  graph.set_node(name, {{"URL", GraphvizValue::link(*link)},
                        {"target", GraphvizValue::word("_top")},
                        {"tooltip", GraphvizValue::text(title)}});
}

std::string title_of(const TopicGraph& graph, const MapModel& map, const MapNode& node) {
  std::string title = tooltip_of(graph, node.vertex);
  if (node.field && !node.is_field) title += ", field: " + graph[map.fields[*node.field].topic].label;
  return title;
}

/// How wide the line is and what it looks like, by what it says.
void add_tie(GraphvizGraph& graph, const std::string& name, const MapEdge& edge) {
  const bool between_topics = edge.kind == EdgeKind::together || edge.kind == EdgeKind::broader;
  const std::string_view colour = between_topics ? "#56606ca0" : "#727a85b0";
  const std::string_view style = edge.kind == EdgeKind::broader ? "dashed"
                                 : edge.kind == EdgeKind::from  ? "dotted"
                                                                : "solid";
  const double width = edge.kind == EdgeKind::together ? 0.9 + 2 * edge.strength : between_topics ? 0.9 : 0.8;
  const double weight = edge.kind == EdgeKind::from ? 2 : between_topics ? 0.5 + edge.strength : 1;
  graph.add_edge(node_name(edge.from), node_name(edge.to),
                 {{"id", GraphvizValue::word(name)},
                  {"class", GraphvizValue::word(name_of(edge.kind))},
                  {"color", GraphvizValue::word(colour)},
                  {"style", GraphvizValue::word(style)},
                  {"penwidth", GraphvizValue::number(width)},
                  {"weight", GraphvizValue::number(weight)}});
}

/// A source stands by its articles, an article by its topics.
double pull_of(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::from:
      return 0.10;
    case EdgeKind::about:
    case EdgeKind::mentions:
      return 0.03;
    default:
      return 0.01;
  }
}

/// Few boxes stand wide apart, so that the lines between them show; many are set close, to be legible.
SheetShape shape_for(std::size_t boxes) {
  const auto count = static_cast<double>(boxes);
  SheetShape shape;
  shape.gap = std::clamp(1000 / count, 5.0, 18.0);
  shape.fullness = std::clamp(0.28 + count / 1100, 0.3, 0.5);
  return shape;
}

}  // namespace

MapDrawing draw_map(const TopicGraph& graph, const MapModel& map) {
  MapDrawing drawing{empty_map(), {}, {}};
  std::uint32_t most = 4;  // where all topics are rare, none is made to look common
  for (const MapNode& node : map.nodes) {
    if (graph[node.vertex].kind == VertexKind::topic) most = std::max(most, node.articles);
  }
  for (std::size_t i = 0; i < map.nodes.size(); ++i) {
    const MapNode& node = map.nodes[i];
    const Vertex& vertex = graph[node.vertex];
    const std::string name = node_name(i);
    const std::string title = title_of(graph, map, node);
    Box box;
    if (vertex.kind == VertexKind::topic) {
      box = topic_box(vertex.label, static_cast<double>(node.articles) / most);
      add_topic(drawing.graphviz, name, node, box);
    } else if (vertex.kind == VertexKind::article) {
      box = article_box(vertex.label);
      add_article(drawing.graphviz, name, box);
    } else {
      box = source_box(vertex.label);
      add_source(drawing.graphviz, name, box);
    }
    drawing.boxes.push_back({0, 0, box.width, box.height});
    if (vertex.kind != VertexKind::topic) add_link(drawing.graphviz, name, vertex, title);
    drawing.titles[name] = title;
  }
  for (std::size_t i = 0; i < map.edges.size(); ++i) {
    const MapEdge& edge = map.edges[i];
    add_tie(drawing.graphviz, edge_name(i), edge);
    drawing.titles[edge_name(i)] =
        graph[map.nodes[edge.from].vertex].label + " – " + graph[map.nodes[edge.to].vertex].label;
  }
  return drawing;
}

void place_map(MapDrawing& drawing, const MapModel& map) {
  const std::vector<Place> places = place_nodes(drawing.graphviz);
  if (places.size() != drawing.boxes.size()) throw Error("Graphviz lost nodes of the map");
  std::vector<Bond> bonds;
  for (const MapEdge& edge : map.edges) bonds.push_back({edge.from, edge.to, pull_of(edge.kind)});
  for (std::size_t i = 0; i < places.size(); ++i) {
    drawing.boxes[i].x = places[i].x;
    drawing.boxes[i].y = places[i].y;
  }
  arrange(drawing.boxes, bonds, shape_for(drawing.boxes.size()));
  drawing.graphviz.set({{"overlap", GraphvizValue::word("true")}});  // or it would move them again
  for (std::size_t i = 0; i < places.size(); ++i) {
    const PlacedBox& box = drawing.boxes[i];
    drawing.graphviz.set_node(node_name(i), {{"pos", GraphvizValue::point(box.x, box.y)}});
  }
}

}  // namespace weft::exports
