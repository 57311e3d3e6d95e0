// SPDX-License-Identifier: MIT
#include "exports/map_model.hpp"

#include "exports/map_fields.hpp"
#include "exports/topic_tree.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace weft::exports {
namespace {

/// Which vertices a map shows, by vertex.
using Shown = std::vector<bool>;

std::vector<VertexId> vertices_of(const TopicGraph& graph, const Shown& shown, VertexKind kind) {
  std::vector<VertexId> found;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (shown[i] && graph.vertices()[i].kind == kind) found.push_back(VertexId(i));
  }
  return found;
}

/// The tags of an article, first those it is about, best first.
std::vector<const Tag*> tags_of(const TopicGraph& graph, VertexId article) {
  std::vector<const Tag*> tags;
  for (const Role role : {Role::about, Role::mentions}) {
    for (const Tag& tag : graph.tags(article).tags) {
      if (tag.role == role && graph.find(tag.topic)) tags.push_back(&tag);
    }
  }
  return tags;
}

/// Topics that articles have, the commonest first.
std::vector<VertexId> topics_by_articles(const TopicGraph& graph) {
  std::vector<std::uint32_t> about(graph.vertices().size());
  for (const Edge& edge : graph.edges()) {
    if (edge.kind == EdgeKind::about) ++about[index_of(edge.to)];
  }
  std::vector<VertexId> topics;
  for (std::size_t i = 0; i < about.size(); ++i) {
    const Vertex& vertex = graph.vertices()[i];
    if (vertex.kind == VertexKind::topic && vertex.articles > 0) topics.push_back(VertexId(i));
  }
  const auto rank = [&](VertexId topic) { return graph[topic].articles + 2 * about[index_of(topic)]; };
  std::stable_sort(topics.begin(), topics.end(), [&](VertexId a, VertexId b) { return rank(a) > rank(b); });
  return topics;
}

/// With articles on the map, each keeps its best topic, however rare.
void show_topics(const TopicGraph& graph, const std::vector<VertexId>& articles, std::size_t most, Shown& shown) {
  std::size_t count = 0;
  const auto show = [&](VertexId topic) {
    if (shown[index_of(topic)]) return;
    shown[index_of(topic)] = true;
    ++count;
  };
  for (const VertexId article : articles) {
    const auto tags = tags_of(graph, article);
    if (!tags.empty()) show(*graph.find(tags.front()->topic));
  }
  for (const VertexId topic : topics_by_articles(graph)) {
    if (count >= most) return;
    show(topic);
  }
}

/// Whether something on the map stands at or below a topic, by vertex.
std::vector<std::size_t> shown_below(const TopicTree& tree, const std::vector<VertexId>& topics, std::size_t size) {
  std::vector<std::size_t> counts(size);
  for (const VertexId topic : topics) {
    ++counts[index_of(topic)];
    for (const VertexId above : tree.ancestors[index_of(topic)]) ++counts[index_of(above)];
  }
  return counts;
}

/// Shows the topics no article has that join two branches of those shown, the widest first.
void show_joints(const TopicGraph& graph, const TopicTree& tree, std::size_t most, Shown& shown) {
  const auto topics = vertices_of(graph, shown, VertexKind::topic);
  const auto counts = shown_below(tree, topics, shown.size());
  std::vector<VertexId> joints;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (shown[i] || counts[i] < 2) continue;
    const auto branches = std::count_if(tree.below[i].begin(), tree.below[i].end(),
                                        [&](VertexId below) { return counts[index_of(below)] > 0; });
    if (branches > 1) joints.push_back(VertexId(i));
  }
  std::stable_sort(joints.begin(), joints.end(),
                   [&](VertexId a, VertexId b) { return counts[index_of(a)] > counts[index_of(b)]; });
  if (joints.size() > most) joints.resize(most);
  for (const VertexId joint : joints) shown[index_of(joint)] = true;
}

Shown choose(const TopicGraph& graph, const TopicTree& tree, const MapLimits& limits) {
  Shown shown(graph.vertices().size());
  const std::size_t articles = count_of(graph, VertexKind::article);
  const bool with_articles = articles <= limits.articles;
  const std::uint32_t least = articles <= limits.articles_with_sources ? 1 : 2;
  for (std::size_t i = 0; with_articles && i < shown.size(); ++i) {
    const Vertex& vertex = graph.vertices()[i];
    shown[i] = vertex.kind == VertexKind::article || (vertex.kind == VertexKind::source && vertex.articles >= least);
  }
  const std::size_t most = with_articles ? limits.topics_beside_articles : limits.labels * 9 / 10;
  show_topics(graph, vertices_of(graph, shown, VertexKind::article), most, shown);
  show_joints(graph, tree, limits.labels / 10, shown);
  return shown;
}

/// Collects the edges of a map: its nodes by vertex, and each pair of nodes once.
class Ties {
 public:
  Ties(const Shown& shown, std::vector<MapNode>& nodes) : places_(shown.size()) {
    for (std::size_t i = 0; i < shown.size(); ++i) {
      if (!shown[i]) continue;
      places_[i] = nodes.size();
      nodes.push_back({VertexId(i), std::nullopt, 0, false});
    }
    tied_.resize(nodes.size());
  }

  bool shows(VertexId vertex) const { return places_[index_of(vertex)].has_value(); }
  bool has_tie(VertexId vertex) const { return tied_[*places_[index_of(vertex)]]; }

  /// REQUIRES: both ends are shown.
  void add(VertexId from, VertexId to, EdgeKind kind, double strength) {
    const std::size_t a = *places_[index_of(from)];
    const std::size_t b = *places_[index_of(to)];
    tied_[a] = tied_[b] = true;
    edges_.try_emplace(std::pair(a, b), MapEdge{a, b, kind, std::clamp(strength, 0.0, 1.0)});
  }

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

/// Ties a topic to the nearest shown ones above it, past those that are not shown.
void tie_upwards(const TopicTree& tree, VertexId topic, Ties& ties) {
  std::vector<VertexId> open = tree.above[index_of(topic)];
  std::set<VertexId> seen(open.begin(), open.end());
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (ties.shows(open[i])) {
      ties.add(topic, open[i], EdgeKind::broader, 0.3);
      continue;
    }
    for (const VertexId above : tree.above[index_of(open[i])]) {
      if (seen.insert(above).second) open.push_back(above);
    }
  }
}

void tie_topics(const TopicGraph& graph, const TopicTree& tree, const std::vector<VertexId>& topics, Ties& ties) {
  constexpr std::size_t many = 600;
  for (const Edge* edge : backbone(graph, topics, topics.size() > many ? 0 : 2)) {
    const bool above = edge->kind == EdgeKind::broader;
    ties.add(edge->from, edge->to, edge->kind, above ? 0.3 : edge->weight * std::log1p(edge->count) / 3);
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
void tie_article(const TopicGraph& graph, const TopicTree& tree, VertexId article, Ties& ties) {
  constexpr std::size_t most = 3;
  std::vector<VertexId> tied;
  for (const Tag* tag : tags_of(graph, article)) {
    if (tied.size() == most || (!tied.empty() && tag->role == Role::mentions)) break;
    const VertexId topic = *graph.find(tag->topic);
    const bool said = std::any_of(tied.begin(), tied.end(), [&](VertexId below) {
      const auto& ancestors = tree.ancestors[index_of(below)];
      return std::find(ancestors.begin(), ancestors.end(), topic) != ancestors.end();
    });
    if (said || !ties.shows(topic)) continue;
    ties.add(article, topic, tag->role == Role::about ? EdgeKind::about : EdgeKind::mentions, tag->score);
    tied.push_back(topic);
  }
  for (const Edge* edge : graph.edges_of(article)) {
    if (edge->kind == EdgeKind::from && ties.shows(edge->to)) ties.add(article, edge->to, edge->kind, 0);
  }
}

/// Ties a topic that hangs on nothing to the article that has it most.
void tie_loose(const TopicGraph& graph, VertexId topic, Ties& ties) {
  const Edge* best = nullptr;
  for (const Edge* edge : graph.edges_of(topic)) {
    const bool is_tag = edge->kind == EdgeKind::about || edge->kind == EdgeKind::mentions;
    if (is_tag && ties.shows(edge->from) && (best == nullptr || edge->weight > best->weight)) best = edge;
  }
  if (best != nullptr) ties.add(best->from, topic, best->kind, best->weight);
}

MapCounts counts_of(const TopicGraph& graph, const std::vector<MapNode>& nodes) {
  MapCounts counts;
  for (const MapNode& node : nodes) {
    switch (graph[node.vertex].kind) {
      case VertexKind::topic:
        ++counts.topics;
        break;
      case VertexKind::article:
        ++counts.articles;
        break;
      case VertexKind::source:
        ++counts.sources;
        break;
      case VertexKind::issue:
        ++counts.issues;
        break;
    }
  }
  return counts;
}

void describe_nodes(const TopicGraph& graph, const TopicTree& tree, const std::vector<VertexId>& topics,
                    std::size_t most_fields, MapModel& map) {
  FieldMap fields = find_fields(graph, tree, topics, most_fields);
  for (MapNode& node : map.nodes) {
    const bool is_topic = graph[node.vertex].kind == VertexKind::topic;
    node.articles = is_topic ? tree.articles[index_of(node.vertex)] : graph[node.vertex].articles;
    node.field = fields.field_of[index_of(node.vertex)];
    node.is_field = node.field && fields.fields[*node.field].topic == node.vertex;
  }
  map.fields = std::move(fields.fields);
}

}  // namespace

MapModel build_map(const TopicGraph& graph, const MapLimits& limits) {
  const TopicTree tree = topic_tree(graph);
  const Shown shown = choose(graph, tree, limits);
  const auto topics = vertices_of(graph, shown, VertexKind::topic);
  MapModel map;
  Ties ties(shown, map.nodes);
  tie_topics(graph, tree, topics, ties);
  for (const VertexId article : vertices_of(graph, shown, VertexKind::article)) tie_article(graph, tree, article, ties);
  for (const VertexId topic : topics) {
    if (!ties.has_tie(topic)) tie_loose(graph, topic, ties);
  }
  map.edges = ties.edges();
  describe_nodes(graph, tree, topics, limits.fields, map);
  map.shown = counts_of(graph, map.nodes);
  map.all = {count_of(graph, VertexKind::topic), count_of(graph, VertexKind::article),
             count_of(graph, VertexKind::source), count_of(graph, VertexKind::issue)};
  return map;
}

}  // namespace weft::exports
