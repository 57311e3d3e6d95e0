// SPDX-License-Identifier: MIT
#pragma once

/// Previews: less and less of an excerpt, for formats that hold only so much.
/// In: an Excerpt. Out: vertices and edges of it, in the order of the graph.

#include <weft/excerpt.hpp>

#include <cstddef>
#include <vector>

namespace weft::exports {

struct Preview {
  std::vector<VertexId> vertices;
  std::vector<const Edge*> edges;
};

/// All of an excerpt.
Preview whole_of(const Excerpt& excerpt);

/// Its topics and articles.
Preview topics_and_articles_of(const Excerpt& excerpt);

/// Its topics that most articles have, at most so many, with the edges of their backbone that are part of it. Of an
/// excerpt without topics the vertices that have most edges in it, with the edges between them.
Preview commonest_of(const Excerpt& excerpt, std::size_t most);

}  // namespace weft::exports
