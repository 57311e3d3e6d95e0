// SPDX-License-Identifier: MIT
#pragma once

#include <weft/graph.hpp>

#include <cstdint>
#include <vector>

namespace weft::pictures {

/// The topics of a graph by what is above and below them, indexed by vertex.
struct TopicTree {
  std::vector<std::vector<VertexId>> above;      ///< directly, as the ontology lists them
  std::vector<std::vector<VertexId>> below;      ///< directly
  std::vector<std::vector<VertexId>> ancestors;  ///< all, nearest first
  std::vector<std::uint32_t> articles;           ///< that have the topic or one below it
};

TopicTree topic_tree(const TopicGraph& graph);

/// The number of vertices of one kind.
std::size_t count_of(const TopicGraph& graph, VertexKind kind);

}  // namespace weft::pictures
