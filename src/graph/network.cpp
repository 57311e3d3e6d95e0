// SPDX-License-Identifier: MIT
#include "graph/rounding.hpp"

#include <weft/measures.hpp>

#include <algorithm>
#include <cassert>
#include <numeric>

namespace weft {
namespace {

constexpr double least_weight = 1e-6;

Tie tie_of(std::size_t one, std::size_t other, double strength) {
  return {static_cast<std::uint32_t>(one), static_cast<std::uint32_t>(other),
          std::max(graph::rounded(strength), least_weight)};
}

}  // namespace

std::string_view name_of(NetworkKind kind) { return kind == NetworkKind::topics ? "topics" : "articles"; }

Network::Network(std::size_t vertices, std::span<const Tie> ties)
    : begins_(vertices + 1), neighbours_(2 * ties.size()) {
  for (const Tie& tie : ties) {
    assert(tie.one != tie.other && tie.one < vertices && tie.other < vertices && tie.weight > 0);
    ++begins_[tie.one + 1];
    ++begins_[tie.other + 1];
  }
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  std::vector<std::size_t> ends(begins_.begin(), begins_.end() - 1);
  for (const Tie& tie : ties) {
    neighbours_[ends[tie.one]++] = {tie.other, tie.weight};
    neighbours_[ends[tie.other]++] = {tie.one, tie.weight};
  }
}

double Network::strength(std::size_t vertex) const {
  double sum = 0;
  for (const Neighbour& neighbour : neighbours(vertex)) sum += neighbour.weight;
  return sum;
}

Network network_of(const TopicGraph& graph, NetworkKind kind) {
  const Chronicle& chronicle = graph.chronicle();
  const bool of_topics = kind == NetworkKind::topics;
  const std::size_t first = of_topics ? 0 : chronicle.topics().size();
  std::vector<Tie> ties;
  for (const Edge& edge : graph.edges()) {
    if (edge.kind != (of_topics ? EdgeKind::together : EdgeKind::related_article)) continue;
    ties.push_back(tie_of(index_of(edge.from) - first, index_of(edge.to) - first, strength_of(edge)));
  }
  return {of_topics ? chronicle.topics().size() : chronicle.articles(), ties};
}

Network network_of(const Chronicle& chronicle, std::span<const Edge> together) {
  std::vector<Tie> ties;
  ties.reserve(together.size());
  for (const Edge& edge : together) ties.push_back(tie_of(index_of(edge.from), index_of(edge.to), strength_of(edge)));
  return {chronicle.topics().size(), ties};
}

Network network_of(const Chronicle& chronicle, std::span<const RelatedPair> related) {
  std::vector<Tie> ties;
  ties.reserve(related.size());
  for (const RelatedPair& pair : related) ties.push_back(tie_of(index_of(pair.one), index_of(pair.other), pair.score));
  return {chronicle.articles(), ties};
}

}  // namespace weft
