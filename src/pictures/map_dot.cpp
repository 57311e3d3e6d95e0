// SPDX-License-Identifier: MIT
#include <weft/map.hpp>

#include "media/identity.hpp"
#include "pictures/graphviz_graph.hpp"
#include "pictures/map_sheet.hpp"
#include "pictures/palette.hpp"

#include <cmath>
#include <string>

namespace weft {
namespace {

using pictures::GraphvizGraph;
using pictures::GraphvizValue;
using pictures::MapShape;

constexpr double points_per_inch = 72;

GraphvizValue inches(double points) { return GraphvizValue::number(std::round(points / points_per_inch * 1e4) / 1e4); }

const pictures::Ground& ground_of(bool dark) { return dark ? pictures::dark_ground : pictures::light_ground; }

/// `layout` is what `dot` obeys without an option: it draws the things where they are.
GraphvizGraph empty_map(const pictures::MapSheet& sheet, const pictures::Ground& ground) {
  const auto word = GraphvizValue::word;
  GraphvizGraph drawing;
  drawing.set({{"charset", word("UTF-8")},
               {"layout", word("nop")},
               {"splines", word("line")},
               {"outputorder", word("edgesfirst")},
               {"linelength", word("0")},  // or agwrite breaks long strings, which not every reader mends
               {"bgcolor", word(ground.sheet)},
               {"label", GraphvizValue::text(sheet.title + " (" + sheet.subtitle + ")")},
               {"fontname", word("Helvetica,Arial,sans-serif")},
               {"fontcolor", word(ground.ink)}});
  drawing.set_for_nodes({{"shape", word("box")},
                         {"fixedsize", word("true")},
                         {"penwidth", word("0")},
                         {"fontname", word("Helvetica,Arial,sans-serif")}});
  drawing.set_for_edges({{"color", word(ground.tie)}, {"dir", word("none")}});
  return drawing;
}

/// How a shape is drawn, and what colours its words.
struct Looks {
  std::string_view shape;
  std::string_view style;
  std::string_view fill;
  std::string_view line;
  std::string_view words;
};

Looks looks_of(MapShape shape, const pictures::Swatch& swatch, bool dark) {
  const std::string_view words = dark ? swatch.on_dark : swatch.on_light;
  const pictures::Ground& ground = ground_of(dark);
  switch (shape) {
    case MapShape::pill:
      return {"box", "rounded,filled", swatch.fill, swatch.fill, swatch.text};
    case MapShape::outline:
      return {"box", "rounded", "", words, words};
    case MapShape::words:
      return {"plaintext", "", "", "", words};
    case MapShape::card:
      return {"box", "filled", ground.card, ground.card_edge, ground.card_words};
    case MapShape::oval:
      return {"ellipse", "filled", ground.oval, ground.oval_edge, ground.oval_words};
  }
  return {};
}

void add_node(const TopicGraph& graph, const pictures::MapSheet& sheet, std::size_t place, bool dark,
              GraphvizGraph& drawing) {
  const pictures::MapNode& node = sheet.map.nodes[place];
  const pictures::MapBox& box = sheet.boxes[place];
  const pictures::PlacedBox& spot = sheet.places.boxes[place];
  const Vertex& vertex = graph[node.vertex];
  const std::string name = media::export_id(vertex);
  const Looks looks = looks_of(box.shape, pictures::swatch_of(named_community(sheet.map, node)), dark);
  const bool has_line = box.shape != MapShape::pill && box.shape != MapShape::words;
  drawing.add_node(name, {{"class", GraphvizValue::word(name_of(vertex.kind))},
                          {"label", GraphvizValue::lines(box.lines)},
                          {"tooltip", GraphvizValue::lines(sheet.tooltips.nodes[place])},
                          {"shape", GraphvizValue::word(looks.shape)},
                          {"style", GraphvizValue::word(looks.style)},
                          {"fillcolor", GraphvizValue::word(looks.fill)},
                          {"color", GraphvizValue::word(looks.line)},
                          {"fontcolor", GraphvizValue::word(looks.words)},
                          {"fontsize", GraphvizValue::number(box.font_size)},
                          {"penwidth", GraphvizValue::word(has_line || node.is_focus ? "1" : "0")},
                          {"width", inches(box.width)},
                          {"height", inches(box.height)},
                          {"pos", GraphvizValue::point(std::round(spot.x * 10) / 10,
                                                       std::round((sheet.places.height - spot.y) * 10) / 10)}});
  if (node.community) {
    const std::size_t number = sheet.map.communities[*node.community].number;
    drawing.set_node(name, {{"community", GraphvizValue::number(static_cast<double>(number))}});
  }
  if (const auto link = media::WebLink::from(vertex.url)) {
    drawing.set_node(name, {{"URL", GraphvizValue::link(*link)}});
  }
}

void add_edge(const TopicGraph& graph, const pictures::MapSheet& sheet, std::size_t place, GraphvizGraph& drawing) {
  const pictures::MapEdge& edge = sheet.map.edges[place];
  const bool is_dashed = edge.kind == EdgeKind::broader || edge.kind == EdgeKind::related;
  const std::string_view style = is_dashed ? "dashed" : edge.kind == EdgeKind::from ? "dotted" : "solid";
  drawing.add_edge(media::export_id(graph[sheet.map.nodes[edge.from].vertex]),
                   media::export_id(graph[sheet.map.nodes[edge.to].vertex]),
                   {{"class", GraphvizValue::word(media::relation_of(edge.kind))},
                    {"tooltip", GraphvizValue::text(sheet.tooltips.edges[place])},
                    {"style", GraphvizValue::word(style)},
                    {"penwidth", GraphvizValue::number(std::round((0.8 + 2.4 * edge.strength) * 100) / 100)}});
}

}  // namespace

void write_map_dot(const Excerpt& excerpt, const Standings& standings, const MapSubject& subject,
                   const MapOptions& options, std::ostream& out) {
  const pictures::MapSheet sheet = pictures::lay_out_map(excerpt, standings, subject, options);
  GraphvizGraph drawing = empty_map(sheet, ground_of(options.theme == Theme::dark));
  for (std::size_t i = 0; i < sheet.map.nodes.size(); ++i) {
    add_node(excerpt.graph(), sheet, i, options.theme == Theme::dark, drawing);
  }
  for (std::size_t i = 0; i < sheet.map.edges.size(); ++i) add_edge(excerpt.graph(), sheet, i, drawing);
  drawing.write(out);
}

}  // namespace weft
