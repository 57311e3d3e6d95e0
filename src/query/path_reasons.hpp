// SPDX-License-Identifier: MIT
#pragma once

#include <weft/graph.hpp>

#include <string>

namespace weft::query {

/// What an edge says when it is read from one of its ends: a phrase that stands between the two.
std::string phrase_of(const TopicGraph& graph, const Edge& edge, VertexId from);

}  // namespace weft::query
