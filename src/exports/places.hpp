// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/layout.hpp"

#include <weft/excerpt.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace weft::exports {

/// Graphviz places at most so many vertices; all others stand by those they are tied to.
inline constexpr std::size_t most_placed_by_graphviz = 1'500;

/// Where the vertices of an excerpt stand, by vertex of the graph, to two decimals, y upwards; no two at one point.
/// Graphviz places the topics that are tied to most, in a child process. What is tied to something placed stands about
/// the weighted middle of it, in a spiral with what else is closest to the same; what is tied to nothing goes
/// round the rim. Without topics, the first kind there is takes their part.
/// `sizes` are the radii that drawings give the vertices, by vertex. Time: linear but for Graphviz.
std::vector<pictures::Point> find_places(const Excerpt& excerpt, std::span<const double> sizes);

}  // namespace weft::exports
