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

/// The topics that two articles have, those that say most of both first.
std::vector<TopicId> shared_topics(const TopicGraph& graph, const Edge& related) {
  std::vector<std::pair<double, TopicId>> shared;
  for (const Tag& here : graph.tags(related.from).tags) {
    for (const Tag& there : graph.tags(related.to).tags)
      if (here.topic == there.topic) shared.emplace_back(here.score * there.score, here.topic);
  }
  std::stable_sort(shared.begin(), shared.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<TopicId> topics;
  for (const auto& [weight, topic] : shared) topics.push_back(topic);
  return topics;
}

void leave_out(std::vector<TopicId>& topics, const TopicGraph& graph, std::span<const VertexId> avoid) {
  std::erase_if(topics, [&](TopicId topic) {
    const auto vertex = graph.find(topic);
    return vertex && std::find(avoid.begin(), avoid.end(), *vertex) != avoid.end();
  });
}

/// `related: both on Discord, Go`
std::string related(const TopicGraph& graph, const Edge& edge, std::span<const VertexId> avoid) {
  constexpr std::size_t most = 2;
  std::vector<TopicId> topics = shared_topics(graph, edge);
  leave_out(topics, graph, avoid);
  if (topics.empty()) return "related by what is above their topics, by words or links";
  std::string phrase = "related: both on ";
  for (std::size_t i = 0; i < std::min(topics.size(), most); ++i)
    phrase += (i > 0 ? ", " : "") + graph.ontology()[topics[i]].label();
  return phrase;
}

}  // namespace

std::string phrase_of(const TopicGraph& graph, const Edge& edge, VertexId from, std::span<const VertexId> avoid) {
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
      return related(graph, edge, avoid);
    case EdgeKind::same_work:
      return "about the same page";
    case EdgeKind::part_of:
    case EdgeKind::refers_to:
      break;
  }
  return std::string(name_of(edge.kind));
}

bool rests_on_avoided(const TopicGraph& graph, const Edge& related, std::span<const VertexId> avoid) {
  std::vector<TopicId> topics = shared_topics(graph, related);
  if (topics.empty()) return false;
  leave_out(topics, graph, avoid);
  return topics.empty();
}

}  // namespace weft::query
