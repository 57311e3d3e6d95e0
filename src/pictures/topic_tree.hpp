// SPDX-License-Identifier: MIT
#pragma once

#include <weft/graph.hpp>

#include <vector>

namespace weft::pictures {

/// The topics of a graph by what is above and below them, indexed by vertex.
struct TopicTree {
  std::vector<std::vector<VertexId>> above;      ///< directly, as the ontology lists them
  std::vector<std::vector<VertexId>> below;      ///< directly
  std::vector<std::vector<VertexId>> ancestors;  ///< all, nearest first
};

TopicTree topic_tree(const TopicGraph& graph);

}  // namespace weft::pictures
