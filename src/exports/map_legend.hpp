// SPDX-License-Identifier: MIT
#pragma once

#include "exports/map_model.hpp"

#include <string>

namespace weft::exports {

/// A piece of SVG with its upper left corner at the origin.
struct SvgBlock {
  std::string body;
  double height = 0;
};

/// What shapes, colours, sizes and lines mean, in rows that fill at most `width`; `em` is the font size.
SvgBlock map_legend(const TopicGraph& graph, const MapModel& map, double width, double em);

/// How much there is, and how much of it is shown: `42 articles, 118 of 150 topics, …`.
std::string map_counts(const MapModel& map);

}  // namespace weft::exports
