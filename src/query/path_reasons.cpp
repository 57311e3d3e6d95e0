// SPDX-License-Identifier: MIT
#include "query/path_reasons.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace weft::query {
namespace {

/// `together in 5 articles (of 9 and 7)`
std::string together(const TopicGraph& graph, const Edge& edge, VertexId from) {
  const VertexId to = edge.from == from ? edge.to : edge.from;
  return "together in " + std::to_string(edge.count) + " articles (of " + std::to_string(graph[from].articles) +
         " and " + std::to_string(graph[to].articles) + ")";
}

/// The labels of the topics that two articles have, those that say most of both first.
std::vector<std::string> shared_topics(const TopicGraph& graph, VertexId one, VertexId other) {
  std::vector<std::pair<double, std::string>> shared;
  for (const Tag& here : graph.tags(one).tags) {
    for (const Tag& there : graph.tags(other).tags)
      if (here.topic == there.topic)
        shared.emplace_back(here.score * there.score, graph.ontology()[here.topic].label());
  }
  std::stable_sort(shared.begin(), shared.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> labels;
  for (auto& [weight, label] : shared) labels.push_back(std::move(label));
  return labels;
}

/// `related: both on Discord, Go`
std::string related(const TopicGraph& graph, const Edge& edge) {
  constexpr std::size_t most = 2;
  const std::vector<std::string> labels = shared_topics(graph, edge.from, edge.to);
  if (labels.empty()) return "related by what is above their topics, by words or links";
  std::string phrase = "related: both on ";
  for (std::size_t i = 0; i < std::min(labels.size(), most); ++i) phrase += (i > 0 ? ", " : "") + labels[i];
  return phrase;
}

}  // namespace

std::string phrase_of(const TopicGraph& graph, const Edge& edge, VertexId from) {
  const bool forwards = edge.from == from;
  switch (edge.kind) {
    case EdgeKind::about:
      return forwards ? "about" : "subject of";
    case EdgeKind::mentions:
      return forwards ? "mentions" : "mentioned in";
    case EdgeKind::from:
      return forwards ? "published by" : "publisher of";
    case EdgeKind::broader:
      return forwards ? "narrower than" : "broader than";
    case EdgeKind::related:
      return "related by the ontology";
    case EdgeKind::together:
      return together(graph, edge, from);
    case EdgeKind::related_article:
      return related(graph, edge);
    case EdgeKind::same_work:
      return "about the same page";
    case EdgeKind::part_of:
    case EdgeKind::refers_to:
      break;
  }
  return std::string(name_of(edge.kind));
}

}  // namespace weft::query
