// SPDX-License-Identifier: MIT
#include <weft/graph.hpp>

#include "graph/view.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/kruskal_min_spanning_tree.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

namespace weft {
namespace {

/// The edges of a map by strength: the position of one in the list is its rank. Ranks, unlike
/// strengths, are never equal, so a spanning forest over them is the only one.
struct Rank {
  std::size_t rank = 0;
};

using Ranked = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Rank>;

/// What a `broader` edge weighs against `together` edges: as much as a clear bond of few articles.
constexpr double broader_strength = 0.7;

bool is_bond(const Edge& edge) { return edge.kind == EdgeKind::together || edge.kind == EdgeKind::broader; }

/// The place of each vertex among those asked for.
std::vector<std::optional<std::size_t>> places_of(std::span<const VertexId> topics, std::size_t vertices) {
  std::vector<std::optional<std::size_t>> places(vertices);
  for (std::size_t i = 0; i < topics.size(); ++i) places[index_of(topics[i])] = i;
  return places;
}

/// Keeps the edges that are among the strongest `nearest` of one of their ends.
void add_nearest(const std::vector<const Edge*>& strongest_first, std::size_t nearest, std::vector<bool>& kept,
                 std::vector<std::size_t>& bonds) {
  for (std::size_t i = 0; i < strongest_first.size(); ++i) {
    std::size_t& from = bonds[index_of(strongest_first[i]->from)];
    std::size_t& to = bonds[index_of(strongest_first[i]->to)];
    if (from < nearest || to < nearest) kept[i] = true;
    ++from;
    ++to;
  }
}

}  // namespace

double strength_of(const Edge& edge) {
  if (edge.kind == EdgeKind::together) return edge.weight * std::log1p(edge.count);
  return edge.kind == EdgeKind::broader ? broader_strength : edge.weight;
}

std::vector<const Edge*> backbone(const TopicGraph& graph, std::span<const VertexId> topics, std::size_t nearest) {
  const auto places = places_of(topics, graph.vertices().size());
  std::vector<const Edge*> bonds;
  for (const Edge& edge : graph.edges()) {
    if (is_bond(edge) && places[index_of(edge.from)] && places[index_of(edge.to)]) bonds.push_back(&edge);
  }
  std::stable_sort(bonds.begin(), bonds.end(),
                   [](const Edge* a, const Edge* b) { return strength_of(*a) > strength_of(*b); });
  Ranked ranked(topics.size());
  for (std::size_t i = 0; i < bonds.size(); ++i) {
    boost::add_edge(*places[index_of(bonds[i]->from)], *places[index_of(bonds[i]->to)], Rank{i}, ranked);
  }
  std::vector<Ranked::edge_descriptor> forest;
  boost::kruskal_minimum_spanning_tree(ranked, std::back_inserter(forest),
                                       boost::weight_map(boost::get(&Rank::rank, ranked)));
  std::vector<bool> kept(bonds.size());
  for (const auto& edge : forest) kept[ranked[edge].rank] = true;
  std::vector<std::size_t> counts(graph.vertices().size());
  add_nearest(bonds, nearest, kept, counts);
  std::vector<const Edge*> found;
  for (std::size_t i = 0; i < bonds.size(); ++i) {
    if (kept[i]) found.push_back(bonds[i]);
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::uint32_t> components(const TopicGraph& graph, std::span<const EdgeKind> kinds) {
  using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
  Undirected structure(graph.vertices().size());
  for (const Edge& edge : graph.edges()) {
    if (std::find(kinds.begin(), kinds.end(), edge.kind) == kinds.end()) continue;
    boost::add_edge(index_of(edge.from), index_of(edge.to), structure);
  }
  std::vector<std::uint32_t> found(graph.vertices().size());
  if (!found.empty()) boost::connected_components(structure, found.data());
  return found;
}

}  // namespace weft
