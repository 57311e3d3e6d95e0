// SPDX-License-Identifier: MIT
#include "pictures/map_svg.hpp"

#include "media/identity.hpp"
#include "media/web_link.hpp"
#include "media/xml_text.hpp"
#include "pictures/map_style.hpp"
#include "pictures/svg_pieces.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>

namespace weft::pictures {
namespace {

/// How far a community's land reaches beyond its boxes.
constexpr double shore = 6.5;

std::string rectangle(std::string_view attributes, const PlacedBox& box, double beyond, double corner) {
  return "<rect" + std::string(attributes) + attribute("x", box.x - box.width / 2 - beyond) +
         attribute("y", box.y - box.height / 2 - beyond) + attribute("width", box.width + 2 * beyond) +
         attribute("height", box.height + 2 * beyond) + attribute("rx", corner) + "/>";
}

/// A tint below every box of a community: boxes that stand close share one land.
void write_lands(const MapModel& map, const PlacedMap& places, std::ostream& out) {
  out << "<g class=\"lands\">\n";
  for (std::size_t community = 0; community < map.communities.size(); ++community) {
    if (map.communities[community].topics < 2) continue;
    const bool named = community < map.named;
    out << "<g class=\"" << colour_class("land", named ? std::optional(community) : std::nullopt) << "\">";
    for (std::size_t i = 0; i < map.nodes.size(); ++i) {
      if (map.nodes[i].community == community) out << rectangle("", places.boxes[i], shore, 9);
    }
    out << "</g>\n";
  }
  out << "</g>\n";
}

struct Point {
  double x = 0;
  double y = 0;
};

/// Where the line from the middle of a box to a point leaves the box.
Point border(const PlacedBox& box, Point to) {
  const double x = to.x - box.x;
  const double y = to.y - box.y;
  const double share = std::max(std::abs(x) / (box.width / 2), std::abs(y) / (box.height / 2));
  return share <= 1 ? Point{box.x, box.y} : Point{box.x + x / share, box.y + y / share};
}

/// How a tie is drawn, by what it says.
std::string looks_of(const MapEdge& edge) {
  switch (edge.kind) {
    case EdgeKind::together:
      return attribute("stroke-width", 0.8 + 2.4 * edge.strength) +
             attribute("stroke-opacity", std::string_view("0.6"));
    case EdgeKind::related_article:
    case EdgeKind::same_work:
      return attribute("stroke-width", 1 + 2 * edge.strength) + attribute("stroke-opacity", std::string_view("0.6"));
    case EdgeKind::broader:
    case EdgeKind::related:
      return R"( stroke-width="0.8" stroke-opacity="0.6" stroke-dasharray="4 3")";
    case EdgeKind::from:
      return R"( stroke-width="0.8" stroke-opacity="0.6" stroke-dasharray="1 2.5")";
    default:
      return R"( stroke-width="0.7" stroke-opacity="0.7")";
  }
}

/// A tie within a community has its colour.
std::string colour_of(const MapModel& map, const MapEdge& edge) {
  const auto from = named_community(map, map.nodes[edge.from]);
  const auto to = named_community(map, map.nodes[edge.to]);
  return from && from == to ? colour_class("line", from) : std::string("tie");
}

void write_edges(const MapModel& map, const PlacedMap& places, const MapTooltips& tooltips, std::ostream& out) {
  out << "<g class=\"edges\" fill=\"none\">\n";
  for (std::size_t i = 0; i < map.edges.size(); ++i) {
    const MapEdge& edge = map.edges[i];
    const PlacedBox& one = places.boxes[edge.from];
    const PlacedBox& other = places.boxes[edge.to];
    const Point from = border(one, {other.x, other.y});
    const Point to = border(other, {one.x, one.y});
    const std::string line =
        attribute("x1", from.x) + attribute("y1", from.y) + attribute("x2", to.x) + attribute("y2", to.y);
    // The second line is for a finger or a mouse, which would not meet the first.
    out << "<g class=\"edge " << name_of(edge.kind) << "\"><title>" << media::xml_text(tooltips.edges[i])
        << "</title><line class=\"" << colour_of(map, edge) << '"' << line << looks_of(edge) << "/><line" << line
        << R"( stroke="#000" stroke-opacity="0" stroke-width="7"/></g>)" << '\n';
  }
  out << "</g>\n";
}

/// What the words of a shape are drawn with.
std::string class_of_words(MapShape shape, std::optional<std::size_t> community) {
  switch (shape) {
    case MapShape::pill:
      return colour_class("on-pill", community);
    case MapShape::outline:
      return colour_class("words", community);
    case MapShape::words:
      return colour_class("words", community) + " halo " + colour_class("halo", community);
    case MapShape::card:
      return "card-words";
    case MapShape::oval:
      return "oval-words";
  }
  return {};
}

std::string outline_of(const MapBox& box, const PlacedBox& place, std::optional<std::size_t> community, bool is_focus) {
  const std::string ring = is_focus ? R"( focus" stroke-width="2.2")" : "\"";
  const double corner = std::min(place.height * 0.42, box.font_size * 0.75);
  switch (box.shape) {
    case MapShape::pill:
      return rectangle(" class=\"box " + colour_class("pill", community) + ring, place, 0, corner);
    case MapShape::outline:
      return rectangle(" class=\"box ground " + colour_class("line", community) + (is_focus ? ring : "\""), place, 0,
                       corner);
    case MapShape::words:
      return {};
    case MapShape::card:
      return rectangle(" class=\"box card" + (is_focus ? ring : R"(" stroke-width="0.7")"), place, 0, 1.5);
    case MapShape::oval:
      return R"(<ellipse class="box oval" stroke-width="0.7")" + attribute("cx", place.x) + attribute("cy", place.y) +
             attribute("rx", place.width / 2) + attribute("ry", place.height / 2) + "/>";
  }
  return {};
}

std::string badge_of(const MapBox& box, const PlacedBox& place, std::optional<std::size_t> community) {
  if (box.badge.empty()) return {};
  const double size = box.font_size * 0.8;
  const double width = badge_width(box.badge, box.font_size) - box.font_size * 0.35;
  const double x = place.x - place.width / 2 + box.font_size * 0.35 + width / 2;
  const double height = box.font_size * 1.1;
  const PlacedBox disc{x, place.y, width, height, {}};
  return rectangle(" class=\"" + colour_class("on-pill", community) + '"', disc, 0, height / 2) +
         text_element(attribute("class", colour_class("pill", community)) + R"( font-weight="bold")", x,
                      place.y + size * 0.36, size, box.badge);
}

/// Line breaks in a title are shown.
std::string in_lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + media::xml_text(line);
  return text;
}

void write_node(const Vertex& vertex, const std::vector<std::string>& tooltip, std::string_view drawn,
                std::ostream& out) {
  const auto link = media::WebLink::from(vertex.url);
  out << "<g class=\"node " << name_of(vertex.kind) << "\" data-id=\"" << media::xml_text(media::export_id(vertex))
      << "\"><title>" << in_lines(tooltip) << "</title>";
  if (link) out << "<a xlink:href=\"" << media::xml_text(link->url()) << "\" target=\"_top\">";
  out << drawn << (link ? "</a></g>\n" : "</g>\n");
}

}  // namespace

std::string drawn_box(const MapBox& box, const PlacedBox& place, std::optional<std::size_t> community, bool is_focus) {
  std::string drawn = outline_of(box, place, community, is_focus) + badge_of(box, place, community);
  std::string attributes = attribute("class", class_of_words(box.shape, community));
  if (box.bold) attributes += R"( font-weight="bold")";
  if (box.shape == MapShape::oval) attributes += R"( font-style="italic")";
  const double shift = box.badge.empty() ? 0 : badge_width(box.badge, box.font_size) / 2 - box.font_size * 0.1;
  double y =
      place.y + box.font_size * 0.36 - box.font_size * map_line_height * static_cast<double>(box.lines.size() - 1) / 2;
  for (const std::string& line : box.lines) {
    drawn += text_element(attributes, place.x + shift, y, box.font_size, line);
    y += box.font_size * map_line_height;
  }
  return drawn;
}

void write_map_drawing(const TopicGraph& graph, const MapModel& map, std::span<const MapBox> boxes,
                       const PlacedMap& places, const MapTooltips& tooltips, std::ostream& out) {
  write_lands(map, places, out);
  write_edges(map, places, tooltips, out);
  out << "<g class=\"nodes\" text-anchor=\"middle\">\n";
  for (std::size_t i = 0; i < map.nodes.size(); ++i) {
    const MapNode& node = map.nodes[i];
    write_node(graph[node.vertex], tooltips.nodes[i],
               drawn_box(boxes[i], places.boxes[i], named_community(map, node), node.is_focus), out);
  }
  out << "</g>\n";
}

}  // namespace weft::pictures
