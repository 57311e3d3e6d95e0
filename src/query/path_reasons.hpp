// SPDX-License-Identifier: MIT
#pragma once

#include <weft/graph.hpp>

#include <span>
#include <string>

namespace weft::query {

/// What an edge says when it is read from one of its ends: a phrase that stands between the two. Topics to be avoided
/// are no reason.
std::string phrase_of(const TopicGraph& graph, const Edge& edge, VertexId from, std::span<const VertexId> avoid = {});

/// Whether two articles are known to have in common what is to be avoided, and no other topic.
bool rests_on_avoided(const TopicGraph& graph, const Edge& related, std::span<const VertexId> avoid);

}  // namespace weft::query
