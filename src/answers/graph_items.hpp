// SPDX-License-Identifier: MIT
#pragma once

#include <weft/graph.hpp>

#include <nlohmann/json.hpp>

/// Things of the graph as answers in JSON have them (docs/json.md).
namespace weft::answers {

/// The four keys that every article has.
nlohmann::ordered_json article_item(const TopicGraph& graph, VertexId article);

nlohmann::ordered_json mention_item(const Mention& mention);

}  // namespace weft::answers
