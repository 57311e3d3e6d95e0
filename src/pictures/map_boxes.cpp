// SPDX-License-Identifier: MIT
#include "pictures/map_boxes.hpp"

#include "media/plain_text.hpp"
#include "pictures/text_width.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace weft::pictures {
namespace {

/// How much air there is around the words, in ems.
struct Air {
  double beside = 0;
  double above = 0;
};

Air air_of(MapShape shape) {
  switch (shape) {
    case MapShape::pill:
    case MapShape::outline:
      return {0.6, 0.28};
    case MapShape::words:
      return {0.15, 0};
    case MapShape::card:
      return {0.45, 0.25};
    case MapShape::oval:
      return {0.75, 0.25};
  }
  return {};
}

/// Sets the size of a box by the words in it.
MapBox fitted(MapBox box) {
  double widest = 0;
  for (const std::string& line : box.lines) widest = std::max(widest, text_width(line));
  const Air air = air_of(box.shape);
  const double rows = static_cast<double>(box.lines.size()) * map_line_height;
  box.width = std::ceil((widest * (box.bold ? bold_width : 1) + 2 * air.beside) * box.font_size * 10) / 10;
  box.height = std::ceil((rows + 2 * air.above) * box.font_size * 10) / 10;
  if (!box.badge.empty()) box.width += badge_width(box.badge, box.font_size);
  // In an ellipse the words have to keep away from the corners.
  if (box.shape == MapShape::oval) box.width *= 1.1;
  return box;
}

/// A word is not broken for a few letters.
std::vector<std::string> lines_of(const Vertex& vertex, std::size_t columns, std::size_t lines) {
  constexpr std::size_t longest_word = 34;
  const std::string text = media::cut(media::plain(vertex.label), media::label_limit);
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::size_t width = text::display_width(std::string_view(text).substr(begin, end - begin));
    if (width <= longest_word) columns = std::max(columns, width);
    begin = end + 1;
  }
  return wrapped(text, columns, lines);
}

/// Whatever names a community, or the map itself, is to be seen among many words.
MapShape shape_of(const MapNode& node, bool names_community, bool pills) {
  if (pills) return node.belongs ? MapShape::pill : MapShape::outline;
  return names_community || node.is_focus ? MapShape::pill : MapShape::words;
}

MapBox topic_box(const Vertex& vertex, const MapNode& node, const MapModel& map, double font_size, bool pills) {
  const bool names_community = node.leads && named_community(map, node);
  MapBox box{shape_of(node, names_community, pills),
             lines_of(vertex, 24, 2),
             font_size,
             node.belongs || node.is_focus,
             {},
             0,
             0};
  if (names_community) box.badge = std::to_string(map.communities[*node.community].number);
  return fitted(std::move(box));
}

}  // namespace

double map_font_size(const MapModel& map, double share) {
  const bool beside_articles = map.shown.articles > 0;
  return std::round((9.5 + (beside_articles ? 9 : 18) * std::sqrt(share)) * 10) / 10;
}

std::uint32_t most_articles(const TopicGraph& graph, const MapModel& map) {
  std::uint32_t most = 9;
  for (const MapNode& node : map.nodes) {
    if (graph[node.vertex].kind == VertexKind::topic) most = std::max(most, node.articles);
  }
  return most;
}

double badge_width(const std::string& badge, double font_size) {
  return (std::max(text_width(badge) * bold_width * 0.8, 0.8) + 0.75) * font_size;
}

std::vector<MapBox> map_boxes(const TopicGraph& graph, const MapModel& map) {
  const std::uint32_t most = most_articles(graph, map);
  const auto topics = std::count_if(map.nodes.begin(), map.nodes.end(),
                                    [&](const MapNode& node) { return graph[node.vertex].kind == VertexKind::topic; });
  const bool pills = static_cast<std::size_t>(topics) <= most_pills;
  std::vector<MapBox> boxes;
  for (const MapNode& node : map.nodes) {
    const Vertex& vertex = graph[node.vertex];
    switch (vertex.kind) {
      case VertexKind::topic:
        boxes.push_back(
            topic_box(vertex, node, map, map_font_size(map, static_cast<double>(node.articles) / most), pills));
        break;
      case VertexKind::article:
        boxes.push_back(fitted({MapShape::card, lines_of(vertex, 28, 3), 9.5, node.is_focus, {}, 0, 0}));
        break;
      case VertexKind::source:
      case VertexKind::issue:
        boxes.push_back(fitted({MapShape::oval, lines_of(vertex, 30, 1), 8.5, false, {}, 0, 0}));
        break;
    }
  }
  return boxes;
}

}  // namespace weft::pictures
