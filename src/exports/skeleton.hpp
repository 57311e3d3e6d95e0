// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/layout.hpp"

#include <weft/excerpt.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weft::exports {

/// Who is tied to whom in an excerpt, whatever the kind and direction of the edge, by vertex of the graph.
class Ties {
 public:
  struct Tie {
    VertexId other{};
    double weight = 1;  ///< above 0
  };

  explicit Ties(const Excerpt& excerpt);

  /// In the order of the edges.
  std::span<const Tie> of(VertexId vertex) const {
    const std::size_t begin = begins_[index_of(vertex)];
    return std::span(ties_).subspan(begin, begins_[index_of(vertex) + 1] - begin);
  }

 private:
  std::vector<std::size_t> begins_;
  std::vector<Tie> ties_;
};

/// The vertices that the others are placed by: of the first kind of the excerpt, at most so many of them, those with
/// most ties, in the order of the graph.
std::vector<VertexId> find_skeleton(const Excerpt& excerpt, const Ties& ties, std::size_t most);

/// Where Graphviz puts a skeleton, each vertex with so much room around it. In the order of the skeleton.
std::vector<pictures::Point> place_skeleton(const Excerpt& excerpt, std::span<const VertexId> skeleton,
                                            std::span<const double> radii);

}  // namespace weft::exports
