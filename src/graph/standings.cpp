// SPDX-License-Identifier: MIT
#include "graph/community_portraits.hpp"
#include "graph/rounding.hpp"

#include <weft/measures.hpp>

#include <algorithm>
#include <numeric>

namespace weft {
namespace {

/// The vertices of the network, highest PageRank first.
std::vector<std::size_t> places_by_rank(const std::vector<Standing>& standings) {
  std::vector<std::size_t> places(standings.size());
  std::iota(places.begin(), places.end(), 0);
  std::stable_sort(places.begin(), places.end(),
                   [&](std::size_t a, std::size_t b) { return standings[a].page_rank > standings[b].page_rank; });
  return places;
}

std::vector<Standing> stand(const Network& network) {
  const std::vector<double> ranks = page_ranks(network);
  const std::vector<std::uint32_t> cores = core_numbers(network);
  std::vector<Standing> standings(network.size());
  for (std::size_t i = 0; i < network.size(); ++i) {
    standings[i].degree = static_cast<std::uint32_t>(network.degree(i));
    standings[i].strength = graph::rounded(network.strength(i));
    standings[i].page_rank = ranks[i];
    standings[i].core = cores[i];
  }
  return standings;
}

/// Communities with their members, in the order that `Standings` promises; what is alone is in none.
std::vector<Community> gather(const std::vector<std::uint32_t>& numbers, const std::vector<std::size_t>& by_rank,
                              VertexId first) {
  std::vector<Community> communities(numbers.size());
  std::vector<std::size_t> leaders(numbers.size());  // places of the first members
  for (std::size_t i = by_rank.size(); i-- > 0;) leaders[numbers[by_rank[i]]] = i;
  for (const std::size_t vertex : by_rank) {
    communities[numbers[vertex]].members.push_back(VertexId{static_cast<std::uint32_t>(index_of(first) + vertex)});
  }
  std::vector<std::size_t> order(communities.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (communities[a].members.size() != communities[b].members.size())
      return communities[a].members.size() > communities[b].members.size();
    return leaders[a] < leaders[b];
  });
  std::vector<Community> sorted;
  for (const std::size_t number : order) {
    if (communities[number].members.size() > 1) sorted.push_back(std::move(communities[number]));
  }
  return sorted;
}

}  // namespace

Standings measure(const TopicGraph& graph, NetworkKind kind, Betweenness asked) {
  Standings standings = measure(graph.chronicle(), network_of(graph, kind), kind, asked);
  const auto title_of = [&](ArticleNumber article) { return graph[graph.chronicle().vertex(article)].label; };
  name_communities(graph.chronicle(), title_of, standings);
  return standings;
}

Standings measure(const Chronicle& chronicle, const Network& network, NetworkKind kind, Betweenness asked) {
  Standings standings;
  standings.kind = kind;
  standings.first = kind == NetworkKind::topics ? VertexId{} : chronicle.vertex(ArticleNumber{});
  standings.vertices = stand(network);
  const std::vector<std::size_t> by_rank = places_by_rank(standings.vertices);
  for (std::size_t i = 0; i < by_rank.size(); ++i) standings.vertices[by_rank[i]].place = i + 1;

  const std::vector<std::uint32_t> numbers = find_communities(network);
  standings.modularity = graph::rounded(modularity(network, numbers));
  standings.communities = gather(numbers, by_rank, standings.first);
  for (std::size_t i = 0; i < standings.communities.size(); ++i) {
    for (const VertexId member : standings.communities[i].members) {
      standings.vertices[index_of(member) - index_of(standings.first)].community = i;
    }
  }
  graph::portray(chronicle, standings);

  const bool is_exact = network.size() <= most_for_exact_betweenness;
  if (asked == Betweenness::always || (asked == Betweenness::if_exact && is_exact)) {
    const std::vector<double> shares = betweenness(network);
    for (std::size_t i = 0; i < shares.size(); ++i) standings.vertices[i].betweenness = shares[i];
  }
  return standings;
}

}  // namespace weft
