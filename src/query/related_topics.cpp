// SPDX-License-Identifier: MIT
#include <weft/related.hpp>

#include "graph/rounding.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace weft {

namespace {

constexpr double related_part = 0.3;  ///< of a score, for topics that the ontology relates
constexpr double above_part = 0.2;    ///< of a score, for a topic right above or below
/// A bond of so many articles counts half of what it says: few articles say little, however often they agree.
constexpr double half_sure = 2;

/// What one edge says of two topics.
struct Bond {
  double part = 0;
  std::string reason;
};

std::optional<Bond> bond_of(const TopicGraph& graph, const Edge& edge, VertexId topic) {
  switch (edge.kind) {
    case EdgeKind::together: {
      const VertexId other = edge.from == topic ? edge.to : edge.from;
      const double sure = edge.count / (edge.count + half_sure);
      return Bond{std::max(0.0, edge.weight) * sure, "together in " + std::to_string(edge.count) + " articles (of " +
                                                         std::to_string(graph[topic].articles) + " and " +
                                                         std::to_string(graph[other].articles) + ")"};
    }
    case EdgeKind::related:
      return Bond{related_part, "related by the ontology"};
    case EdgeKind::broader:
      return Bond{above_part, edge.from == topic ? "above it" : "below it"};
    default:
      return std::nullopt;
  }
}

}  // namespace

std::vector<RelatedVertex> related_topics(const TopicGraph& graph, VertexId topic, std::size_t limit) {
  std::map<VertexId, std::vector<Bond>> bonds;
  for (const Edge* edge : graph.edges_of(topic)) {
    auto bond = bond_of(graph, *edge, topic);
    const VertexId other = edge->from == topic ? edge->to : edge->from;
    // What no article has gives nothing to read.
    if (bond && graph[other].articles > 0) bonds[other].push_back(*std::move(bond));
  }
  std::vector<RelatedVertex> answers;
  for (auto& [other, all] : bonds) {
    std::stable_sort(all.begin(), all.end(), [](const Bond& a, const Bond& b) { return a.part > b.part; });
    RelatedVertex answer{other, 0, {}};
    double missing = 1;
    for (Bond& bond : all) {
      missing *= 1 - bond.part;
      answer.reasons.push_back(std::move(bond.reason));
    }
    answer.score = graph::rounded(1 - missing);
    answers.push_back(std::move(answer));
  }
  // Stable over vertices, which stand by their ids.
  std::stable_sort(answers.begin(), answers.end(), [&](const RelatedVertex& a, const RelatedVertex& b) {
    return std::pair(a.score, graph[a.vertex].articles) > std::pair(b.score, graph[b.vertex].articles);
  });
  answers.resize(std::min(answers.size(), limit));
  return answers;
}

}  // namespace weft
