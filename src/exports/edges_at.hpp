// SPDX-License-Identifier: MIT
#pragma once

#include <weft/excerpt.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weft::exports {

/// The edges of an excerpt by their ends, found once for those who visit every vertex.
class EdgesAt {
 public:
  explicit EdgesAt(const Excerpt& excerpt);

  /// Visits the edges at one vertex, both directions, in the order of the excerpt's.
  template <typename Visit>
  void for_each(VertexId vertex, Visit&& visit) const {
    for (std::size_t i = begins_[index_of(vertex)]; i < begins_[index_of(vertex) + 1]; ++i)
      visit(*excerpt_->edges()[edges_[i]]);
  }

 private:
  const Excerpt* excerpt_;
  std::vector<std::uint32_t> begins_;  ///< by vertex: where its edges begin; one more at the end
  std::vector<std::uint32_t> edges_;   ///< as they are counted in the excerpt
};

}  // namespace weft::exports
