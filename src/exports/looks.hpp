// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/layout.hpp"

#include <weft/excerpt.hpp>

#include <string_view>
#include <vector>

namespace weft::exports {

/// How a vertex looks in programs that draw what a file says.
struct Look {
  pictures::Point place;    ///< to two decimals, y upwards; no two are at one point
  double size = 0;          ///< radius, by the number of articles; to two decimals
  std::string_view colour;  ///< `#rrggbb`: topics by community, articles as their best topic
};

/// By vertex of the graph. Counts and communities are those of the whole graph, whatever the excerpt.
std::vector<Look> find_looks(const Excerpt& excerpt);

}  // namespace weft::exports
