// SPDX-License-Identifier: MIT
#pragma once

#include <weft/excerpt.hpp>

#include <vector>

namespace weft::pictures {

/// The tags of an article: first what it is about, best first, then what it mentions.
std::vector<const Edge*> tags_of(const TopicGraph& graph, VertexId article);

/// Those that an excerpt has.
std::vector<const Edge*> tags_of(const Excerpt& excerpt, VertexId article);

/// The end of an edge that is not this one.
inline VertexId other_end(const Edge& edge, VertexId end) { return edge.from == end ? edge.to : edge.from; }

}  // namespace weft::pictures
