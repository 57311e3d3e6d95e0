// SPDX-License-Identifier: MIT
#pragma once

#include "exports/map_model.hpp"
#include "exports/topic_tree.hpp"

#include <span>

namespace weft::exports {

/// The fields of a map: the roots above most of its topics, most topics first. A root above more than
/// half of them says too little and gives way to the topics right below it.
struct FieldMap {
  std::vector<MapField> fields;
  std::vector<std::optional<std::size_t>> field_of;  ///< by vertex: an index into `fields`
};

FieldMap find_fields(const TopicGraph& graph, const TopicTree& tree, std::span<const VertexId> topics,
                     std::size_t most);

}  // namespace weft::exports
