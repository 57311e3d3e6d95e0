// SPDX-License-Identifier: MIT
#include <weft/comparison.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace weft {

namespace {

/// Old ids of articles by new ones: a renamed article goes by its old one on both sides.
using OldIds = std::map<std::string_view, std::string_view>;

/// The relations of one kind, by the ids of their ends, the lower first, and all that might be such an end.
struct Relations {
  std::map<std::pair<std::string_view, std::string_view>, const Edge*> edges;
  std::set<std::string_view> ends;
};

std::string_view id_of(const TopicGraph& graph, VertexId vertex, const OldIds& old_ids) {
  const std::string& id = graph[vertex].id;
  const auto old = old_ids.find(id);
  return old == old_ids.end() ? std::string_view(id) : old->second;
}

Relations relations_of(const TopicGraph& graph, EdgeKind kind, const OldIds& old_ids) {
  const VertexKind ends = kind == EdgeKind::together ? VertexKind::topic : VertexKind::article;
  Relations relations;
  for (std::uint32_t i = 0; i < graph.vertices().size(); ++i) {
    if (graph[VertexId{i}].kind == ends) relations.ends.insert(id_of(graph, VertexId{i}, old_ids));
  }
  for (const Edge& edge : graph.edges()) {
    if (edge.kind != kind) continue;
    std::string_view from = id_of(graph, edge.from, old_ids);
    std::string_view to = id_of(graph, edge.to, old_ids);
    if (to < from) std::swap(from, to);
    relations.edges.emplace(std::pair(from, to), &edge);
  }
  return relations;
}

/// What the first have and the others lack.
std::vector<RelationChange> without(const Relations& relations, const Relations& others, const TopicGraph& graph) {
  std::vector<RelationChange> rest;
  for (const auto& [ids, edge] : relations.edges) {
    if (others.edges.contains(ids)) continue;
    const Vertex& from = graph[edge->from];
    const Vertex& to = graph[edge->to];
    const bool known = others.ends.contains(ids.first) && others.ends.contains(ids.second);
    rest.push_back({from.id, to.id, from.label, to.label, edge->weight, edge->count, known});
  }
  std::stable_sort(rest.begin(), rest.end(), [](const RelationChange& a, const RelationChange& b) {
    return std::tuple(!a.is_between_known, -a.weight) < std::tuple(!b.is_between_known, -b.weight);
  });
  return rest;
}

}  // namespace

std::vector<RelationChanges> compare_relations(const TopicGraph& before, const TopicGraph& after,
                                               const Comparison& comparison) {
  static constexpr std::array kinds{EdgeKind::together, EdgeKind::related_article, EdgeKind::same_work};
  OldIds old_ids;
  for (const Renaming& renaming : comparison.articles_renamed) old_ids.emplace(renaming.id, renaming.old_id);
  std::vector<RelationChanges> result;
  for (const EdgeKind kind : kinds) {
    const Relations old = relations_of(before, kind, {});
    const Relations now = relations_of(after, kind, old_ids);
    result.push_back({kind, {old.edges.size(), now.edges.size()}, without(now, old, after), without(old, now, before)});
  }
  return result;
}

}  // namespace weft
