// SPDX-License-Identifier: MIT
#include "pictures/map_ties.hpp"

#include "pictures/excerpt_tags.hpp"
#include "pictures/topic_tree.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace weft::pictures {
namespace {

/// Beyond so many topics the lines of a spanning forest are all that an eye can follow.
constexpr std::size_t topics_for_a_tree = 600;
constexpr std::size_t nearest_topics = 2;
constexpr std::size_t topics_of_an_article = 3;

/// Collects the edges of a map, each pair of nodes once.
class Ties {
 public:
  Ties(const TopicGraph& graph, const MapModel& map) : places_(graph.vertices().size()), tied_(map.nodes.size()) {
    for (std::size_t i = 0; i < map.nodes.size(); ++i) places_[index_of(map.nodes[i].vertex)] = i;
  }

  bool shows(VertexId vertex) const { return places_[index_of(vertex)].has_value(); }
  bool has_tie(VertexId vertex) const { return tied_[*places_[index_of(vertex)]]; }

  /// REQUIRES: both ends are shown.
  void add(VertexId from, VertexId to, EdgeKind kind, double strength, const Edge* edge) {
    const std::size_t a = *places_[index_of(from)];
    const std::size_t b = *places_[index_of(to)];
    tied_[a] = tied_[b] = true;
    edges_.try_emplace(std::minmax(a, b), MapEdge{a, b, kind, std::clamp(strength, 0.0, 1.0), edge});
  }

  void add(const Edge& edge, double strength) { add(edge.from, edge.to, edge.kind, strength, &edge); }

  std::vector<MapEdge> edges() const {
    std::vector<MapEdge> list;
    for (const auto& [ends, edge] : edges_) list.push_back(edge);
    return list;
  }

 private:
  std::vector<std::optional<std::size_t>> places_;
  std::vector<bool> tied_;
  std::map<std::pair<std::size_t, std::size_t>, MapEdge> edges_;
};

constexpr double broader_strength = 0.25;

/// Ties a topic to the nearest shown ones above it, past those that are not shown.
void tie_upwards(const TopicTree& tree, VertexId topic, Ties& ties) {
  std::vector<VertexId> open = tree.above[index_of(topic)];
  std::set<VertexId> seen(open.begin(), open.end());
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (ties.shows(open[i])) {
      ties.add(topic, open[i], EdgeKind::broader, broader_strength / 2, nullptr);
      continue;
    }
    for (const VertexId above : tree.above[index_of(open[i])]) {
      if (seen.insert(above).second) open.push_back(above);
    }
  }
}

void tie_topics(const TopicGraph& graph, const TopicTree& tree, const std::vector<VertexId>& topics, Ties& ties) {
  for (const Edge* edge : backbone(graph, topics, topics.size() > topics_for_a_tree ? 0 : nearest_topics)) {
    ties.add(*edge, edge->kind == EdgeKind::broader ? broader_strength : strength_of(*edge) / 3);
  }
  // The backbone knows no way past topics that are not shown.
  for (const VertexId topic : topics) {
    const auto& above = tree.above[index_of(topic)];
    if (std::none_of(above.begin(), above.end(), [&](VertexId v) { return ties.shows(v); })) {
      tie_upwards(tree, topic, ties);
    }
  }
}

/// Ties an article to what it is most about. A topic above another of them would say the same twice.
void tie_article(const Excerpt& excerpt, const TopicTree& tree, VertexId article, Ties& ties) {
  std::vector<VertexId> tied;
  for (const Edge* tag : tags_of(excerpt, article)) {
    if (tied.size() == topics_of_an_article || (!tied.empty() && tag->kind == EdgeKind::mentions)) break;
    const bool said = std::any_of(tied.begin(), tied.end(), [&](VertexId below) {
      const auto& ancestors = tree.ancestors[index_of(below)];
      return std::find(ancestors.begin(), ancestors.end(), tag->to) != ancestors.end();
    });
    if (said || !ties.shows(tag->to)) continue;
    ties.add(*tag, tag->weight);
    tied.push_back(tag->to);
  }
  for (const Edge* edge : excerpt.edges_of(article)) {
    if (edge->kind == EdgeKind::from && ties.shows(edge->to)) ties.add(*edge, 0);
  }
}

/// Ties the focus of a map to all that it is tied to in the graph.
void tie_focus(const Excerpt& excerpt, VertexId focus, Ties& ties) {
  for (const Edge* edge : excerpt.edges_of(focus)) {
    if (!ties.shows(other_end(*edge, focus)) || !ties.shows(focus)) continue;
    const bool between_topics = excerpt.graph()[focus].kind == VertexKind::topic && !is_tag(edge->kind);
    ties.add(*edge, between_topics ? strength_of(*edge) / 3 : edge->weight);
  }
}

/// Ties a topic that hangs on nothing to what it is related to, or else to the article that has it most.
void tie_loose(const Excerpt& excerpt, VertexId topic, Ties& ties) {
  const Edge* best = nullptr;
  for (const Edge* edge : excerpt.edges_of(topic)) {
    if (!ties.shows(other_end(*edge, topic))) continue;
    if (edge->kind == EdgeKind::related) return ties.add(*edge, broader_strength);
    if (is_tag(edge->kind) && (best == nullptr || edge->weight > best->weight)) best = edge;
  }
  if (best != nullptr) ties.add(*best, best->weight);
}

std::vector<VertexId> nodes_of(const TopicGraph& graph, const MapModel& map, VertexKind kind) {
  std::vector<VertexId> found;
  for (const MapNode& node : map.nodes) {
    if (graph[node.vertex].kind == kind) found.push_back(node.vertex);
  }
  return found;
}

}  // namespace

void tie_map(const Excerpt& excerpt, MapModel& map) {
  const TopicGraph& graph = excerpt.graph();
  const TopicTree tree = topic_tree(graph);
  const auto topics = nodes_of(graph, map, VertexKind::topic);
  Ties ties(graph, map);
  for (const MapNode& node : map.nodes) {
    if (node.is_focus) tie_focus(excerpt, node.vertex, ties);
  }
  tie_topics(graph, tree, topics, ties);
  for (const VertexId article : nodes_of(graph, map, VertexKind::article)) tie_article(excerpt, tree, article, ties);
  for (const VertexId topic : topics) {
    if (!ties.has_tie(topic)) tie_loose(excerpt, topic, ties);
  }
  map.edges = ties.edges();
}

}  // namespace weft::pictures
