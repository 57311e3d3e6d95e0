// SPDX-License-Identifier: MIT
#include "pictures/map_communities.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

namespace weft::pictures {
namespace {

/// As many as can be told apart by colours, and not those of which the map shows hardly anything.
constexpr std::size_t most_named = 12;
constexpr std::size_t fewest_topics = 2;

/// A node of a map that a community might reach over an edge.
struct Reach {
  double strength = 0;
  std::size_t edge = 0;
  std::size_t node = 0;
  std::size_t community = 0;  ///< of the standings

  /// The strongest first, then the first of the map.
  friend bool operator<(const Reach& a, const Reach& b) {
    return std::tuple(a.strength, b.edge, b.node) < std::tuple(b.strength, a.edge, a.node);
  }
};

using Membership = std::vector<std::optional<std::size_t>>;  ///< by node: a community of the standings

/// The edges at each node, by their places in the map.
std::vector<std::vector<std::size_t>> edges_by_node(const MapModel& map) {
  std::vector<std::vector<std::size_t>> edges(map.nodes.size());
  for (std::size_t i = 0; i < map.edges.size(); ++i) {
    edges[map.edges[i].from].push_back(i);
    edges[map.edges[i].to].push_back(i);
  }
  return edges;
}

/// Lets communities grow over the edges between topics, always where the bond is strongest.
void spread(const TopicGraph& graph, const MapModel& map, Membership& membership) {
  const auto edges = edges_by_node(map);
  std::priority_queue<Reach> open;
  const auto reach_from = [&](std::size_t node) {
    for (const std::size_t i : edges[node]) {
      const MapEdge& edge = map.edges[i];
      const std::size_t other = edge.from == node ? edge.to : edge.from;
      if (membership[other] || graph[map.nodes[other].vertex].kind != VertexKind::topic) continue;
      open.push({edge.strength, i, other, *membership[node]});
    }
  };
  for (std::size_t i = 0; i < map.nodes.size(); ++i) {
    if (membership[i]) reach_from(i);
  }
  while (!open.empty()) {
    const Reach next = open.top();
    open.pop();
    if (membership[next.node]) continue;
    membership[next.node] = next.community;
    reach_from(next.node);
  }
}

/// The communities of a map, most of their own topics first, at a tie in the order of the standings.
std::vector<std::size_t> in_order(const MapModel& map, const Membership& membership, std::size_t communities) {
  std::vector<std::size_t> topics(communities);
  for (std::size_t i = 0; i < membership.size(); ++i) {
    if (map.nodes[i].belongs) ++topics[*membership[i]];
  }
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < communities; ++i) {
    if (topics[i] > 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return topics[a] > topics[b]; });
  return order;
}

void mark_leaders(const Standings& standings, MapModel& map) {
  std::map<std::size_t, MapNode*> leaders;
  for (MapNode& node : map.nodes) {
    if (!node.belongs) continue;
    MapNode*& leader = leaders[*node.community];
    if (leader == nullptr || standings[node.vertex].place < standings[leader->vertex].place) leader = &node;
  }
  for (const auto& [community, leader] : leaders) leader->leads = true;
}

}  // namespace

void find_map_communities(const TopicGraph& graph, const Standings& standings, MapModel& map) {
  Membership membership(map.nodes.size());
  for (std::size_t i = 0; i < map.nodes.size(); ++i) {
    MapNode& node = map.nodes[i];
    if (graph[node.vertex].kind != VertexKind::topic) continue;
    membership[i] = standings[node.vertex].community;
    node.belongs = membership[i].has_value();
  }
  spread(graph, map, membership);
  std::map<std::size_t, std::size_t> places;
  for (const std::size_t community : in_order(map, membership, standings.communities.size())) {
    places[community] = map.communities.size();
    map.communities.push_back({community + 1, standings.communities[community].name, 0});
  }
  for (std::size_t i = 0; i < map.nodes.size(); ++i) {
    if (!membership[i]) continue;
    map.nodes[i].community = places[*membership[i]];
    if (map.nodes[i].belongs) ++map.communities[*map.nodes[i].community].topics;
  }
  const auto few = std::find_if(map.communities.begin(), map.communities.end(),
                                [](const MapCommunity& community) { return community.topics < fewest_topics; });
  map.named = std::min(most_named, static_cast<std::size_t>(few - map.communities.begin()));
  mark_leaders(standings, map);
}

}  // namespace weft::pictures
