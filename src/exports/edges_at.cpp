// SPDX-License-Identifier: MIT
#include "exports/edges_at.hpp"

namespace weft::exports {

EdgesAt::EdgesAt(const Excerpt& excerpt) : excerpt_(&excerpt), begins_(excerpt.graph().vertices().size() + 1) {
  for (const Edge* edge : excerpt.edges()) {
    ++begins_[index_of(edge->from) + 1];
    ++begins_[index_of(edge->to) + 1];
  }
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  edges_.resize(begins_.back());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  for (std::uint32_t i = 0; i < excerpt.edges().size(); ++i) {
    const Edge& edge = *excerpt.edges()[i];
    edges_[next[index_of(edge.from)]++] = i;
    edges_[next[index_of(edge.to)]++] = i;
  }
}

}  // namespace weft::exports
