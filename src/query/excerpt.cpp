// SPDX-License-Identifier: MIT
#include <weft/excerpt.hpp>

#include "query/bridges.hpp"

#include <algorithm>

namespace weft {
namespace {

/// Whether an edge is as strong as is asked.
bool is_strong(const Edge& edge, double min_score, double min_weight) {
  if (is_tag(edge.kind)) return edge.weight >= min_score;
  const bool is_measured = edge.kind == EdgeKind::together || edge.kind == EdgeKind::related_article;
  return !is_measured || edge.weight >= min_weight;
}

/// What is kept of a graph, by vertex, as one limit after the other takes from it.
class Sieve {
 public:
  Sieve(const TopicGraph& graph, const ExcerptLimits& limits)
      : graph_(graph), limits_(limits), kept_(graph.vertices().size(), true) {}

  std::vector<bool> take() {
    if (!limits_.kinds.empty()) keep_kinds();
    if (limits_.min_score > 0) keep_tagged();
    if (limits_.top > 0) keep_commonest();
    if (!limits_.around.empty()) keep_near();
    return std::move(kept_);
  }

 private:
  bool is_strong(const Edge& edge) const { return weft::is_strong(edge, limits_.min_score, limits_.min_weight); }
  bool is_topic(std::size_t vertex) const { return graph_.vertices()[vertex].kind == VertexKind::topic; }

  void keep_kinds() {
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      const auto& kinds = limits_.kinds;
      kept_[i] = std::find(kinds.begin(), kinds.end(), graph_.vertices()[i].kind) != kinds.end();
    }
  }

  /// A topic stays while an article has it, or one below it.
  void keep_tagged() {
    std::vector<bool> tagged(kept_.size());
    for (const Edge& edge : graph_.edges()) {
      if (!is_tag(edge.kind) || !is_strong(edge) || tagged[index_of(edge.to)]) continue;
      tagged[index_of(edge.to)] = true;
      for (const TopicId above : graph_.ontology().ancestors(graph_.topic(edge.to)))
        tagged[index_of(*graph_.find(above))] = true;
    }
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      if (is_topic(i)) kept_[i] = kept_[i] && tagged[i];
    }
  }

  void keep_commonest() {
    std::vector<VertexId> topics;
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      if (!is_topic(i)) continue;
      if (kept_[i] && graph_.vertices()[i].articles > 0) topics.push_back(VertexId(i));
      kept_[i] = false;
    }
    std::stable_sort(topics.begin(), topics.end(),
                     [&](VertexId a, VertexId b) { return graph_[a].articles > graph_[b].articles; });
    if (topics.size() > limits_.top) topics.resize(limits_.top);
    for (const VertexId topic : topics) kept_[index_of(topic)] = true;
  }

  /// The things asked about stay, whatever the limits before said of them.
  void keep_near() {
    const query::Bridges bridges(graph_);
    std::vector<bool> near(kept_.size());
    std::vector<VertexId> reached;
    for (const VertexId start : limits_.around) {
      if (!near[index_of(start)]) reached.push_back(start);
      near[index_of(start)] = kept_[index_of(start)] = true;
    }
    const std::size_t starts = reached.size();
    std::size_t next = 0;
    for (std::size_t step = 0; step < limits_.depth; ++step) {
      for (const std::size_t end = reached.size(); next < end; ++next) {
        if (next >= starts && !bridges.may_be(reached[next])) continue;
        reach_from(reached[next], near, reached);
      }
    }
    kept_ = std::move(near);
  }

  void reach_from(VertexId vertex, std::vector<bool>& near, std::vector<VertexId>& reached) const {
    for (const Edge* edge : graph_.edges_of(vertex)) {
      const VertexId other = edge->from == vertex ? edge->to : edge->from;
      if (near[index_of(other)] || !kept_[index_of(other)] || !is_strong(*edge)) continue;
      near[index_of(other)] = true;
      reached.push_back(other);
    }
  }

  const TopicGraph& graph_;
  const ExcerptLimits& limits_;
  std::vector<bool> kept_;
};

}  // namespace

Excerpt::Excerpt(const TopicGraph& graph) : Excerpt(graph, {}) {}

Excerpt::Excerpt(const TopicGraph& graph, const ExcerptLimits& limits)
    : graph_(&graph), min_score_(limits.min_score), min_weight_(limits.min_weight), has_(Sieve(graph, limits).take()) {
  for (std::size_t i = 0; i < has_.size(); ++i) {
    if (has_[i]) vertices_.push_back(VertexId(i));
  }
  for (const Edge& edge : graph.edges()) {
    if (has(edge)) edges_.push_back(&edge);
  }
}

std::span<const VertexId> Excerpt::vertices(VertexKind kind) const {
  const auto is_before = [&](VertexId vertex, VertexKind sought) { return (*graph_)[vertex].kind < sought; };
  const auto is_after = [&](VertexKind sought, VertexId vertex) { return sought < (*graph_)[vertex].kind; };
  const auto begin = std::lower_bound(vertices_.begin(), vertices_.end(), kind, is_before);
  return {begin, std::upper_bound(begin, vertices_.end(), kind, is_after)};
}

bool Excerpt::has(const Edge& edge) const {
  return has(edge.from) && has(edge.to) && is_strong(edge, min_score_, min_weight_);
}

std::vector<const Edge*> Excerpt::edges_of(VertexId vertex) const {
  std::vector<const Edge*> edges = graph_->edges_of(vertex);
  std::erase_if(edges, [&](const Edge* edge) { return !has(*edge); });
  return edges;
}

}  // namespace weft
