// SPDX-License-Identifier: MIT
#pragma once

#include <weft/graph.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace weft::pictures {

/// A number and what it counts: `1 article`, `3 articles`.
std::string counted(std::size_t number, std::string_view what);

/// What a picture says of a vertex when it is pointed at.
std::string tooltip_of(const TopicGraph& graph, VertexId id);

}  // namespace weft::pictures
