// SPDX-License-Identifier: MIT
#include "pictures/map_model.hpp"

#include "pictures/excerpt_tags.hpp"
#include "pictures/map_communities.hpp"
#include "pictures/map_ties.hpp"

#include <algorithm>

namespace weft::pictures {
namespace {

/// How many of the articles that count have each topic and lead to each source, by vertex.
std::vector<std::uint32_t> counts_of(const TopicGraph& graph, const MapPlan& plan) {
  std::vector<std::uint32_t> counts(graph.vertices().size());
  for (const VertexId article : plan.counts) {
    for (const Edge* edge : graph.edges_of(article)) {
      if (is_tag(edge->kind) || edge->kind == EdgeKind::from) ++counts[index_of(edge->to)];
    }
  }
  for (std::size_t i = 0; plan.counts.empty() && i < counts.size(); ++i) counts[i] = graph.vertices()[i].articles;
  return counts;
}

void add_nodes(const TopicGraph& graph, const MapPlan& plan, MapModel& map) {
  const std::vector<std::uint32_t> counts = counts_of(graph, plan);
  for (std::size_t i = 0; i < plan.shows.size(); ++i) {
    if (!plan.shows[i] || graph.vertices()[i].kind == VertexKind::issue) continue;
    MapNode node;
    node.vertex = VertexId(i);
    node.is_focus = std::find(plan.focus.begin(), plan.focus.end(), node.vertex) != plan.focus.end();
    node.articles = counts[i];
    map.nodes.push_back(node);
  }
}

void count_nodes(const TopicGraph& graph, MapModel& map) {
  for (const MapNode& node : map.nodes) {
    const VertexKind kind = graph[node.vertex].kind;
    if (kind == VertexKind::topic && graph[node.vertex].articles > 0) ++map.shown.topics;
    if (kind == VertexKind::article) ++map.shown.articles;
    if (kind == VertexKind::source) ++map.shown.sources;
  }
}

}  // namespace

std::optional<std::size_t> named_community(const MapModel& map, const MapNode& node) {
  return node.community && *node.community < map.named ? node.community : std::nullopt;
}

MapModel build_map(const Excerpt& excerpt, const Standings& standings, const MapPlan& plan) {
  MapModel map;
  add_nodes(excerpt.graph(), plan, map);
  tie_map(excerpt, map);
  find_map_communities(excerpt.graph(), standings, map);
  count_nodes(excerpt.graph(), map);
  return map;
}

}  // namespace weft::pictures
