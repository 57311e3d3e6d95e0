// SPDX-License-Identifier: MIT
#include "graph/rounding.hpp"

#include <weft/measures.hpp>

#include <algorithm>
#include <cassert>
#include <numeric>

namespace weft {
namespace {

constexpr double least_weight = 1e-6;

VertexKind vertex_kind(NetworkKind kind) {
  return kind == NetworkKind::topics ? VertexKind::topic : VertexKind::article;
}

EdgeKind edge_kind(NetworkKind kind) {
  return kind == NetworkKind::topics ? EdgeKind::together : EdgeKind::related_article;
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
  const auto vertices = graph.vertices();
  const auto is_ours = [&](const Vertex& vertex) { return vertex.kind == vertex_kind(kind); };
  const auto begin = std::find_if(vertices.begin(), vertices.end(), is_ours);
  const auto end = std::find_if_not(begin, vertices.end(), is_ours);
  const auto first = static_cast<std::size_t>(begin - vertices.begin());
  std::vector<Tie> ties;
  for (const Edge& edge : graph.edges()) {
    if (edge.kind != edge_kind(kind)) continue;
    ties.push_back({static_cast<std::uint32_t>(index_of(edge.from) - first),
                    static_cast<std::uint32_t>(index_of(edge.to) - first),
                    std::max(graph::rounded(strength_of(edge)), least_weight)});
  }
  return {static_cast<std::size_t>(end - begin), ties};
}

}  // namespace weft
