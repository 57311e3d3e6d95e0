// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/map_boxes.hpp"

#include <span>
#include <string>

namespace weft::pictures {

/// A piece of SVG with its upper left corner at the origin.
struct SvgBlock {
  std::string body;
  double height = 0;
};

/// What colours and numbers, sizes, shapes and lines mean: the communities in columns, and beside them the signs that
/// this map has. `em` is the font size.
SvgBlock map_legend(const TopicGraph& graph, const MapModel& map, std::span<const MapBox> boxes, double width,
                    double em);

/// Three numbers of articles that are good to compare sizes with; fewer when no topic has many.
std::vector<std::uint32_t> sample_counts(std::uint32_t most);

}  // namespace weft::pictures
