// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/map_model.hpp"

#include <string>
#include <vector>

namespace weft::pictures {

enum class MapShape {
  pill,     ///< filled with the colour of its community
  outline,  ///< the same, with nothing but an edge
  words,    ///< coloured words alone
  card,     ///< an article
  oval,     ///< a source
};

/// A label and the shape that holds it, in points.
struct MapBox {
  MapShape shape = MapShape::words;
  std::vector<std::string> lines;
  double font_size = 0;
  bool bold = false;
  std::string badge;  ///< the number of the community that it leads
  double width = 0;
  double height = 0;
};

inline constexpr double map_line_height = 1.2;

/// Up to so many topics stand in pills.
inline constexpr std::size_t most_pills = 120;

/// How large words are for a share of the most articles that a topic of the map has. Beside articles, which are small,
/// they do not grow as much.
double map_font_size(const MapModel& map, double share);

/// The most articles a topic has on the map; where all topics are rare, none is made to look common.
std::uint32_t most_articles(const TopicGraph& graph, const MapModel& map);

/// The room that a badge takes of a pill, from its left edge.
double badge_width(const std::string& badge, double font_size);

/// The boxes of the nodes of a map, in their order.
std::vector<MapBox> map_boxes(const TopicGraph& graph, const MapModel& map);

}  // namespace weft::pictures
