// SPDX-License-Identifier: MIT
#include <weft/related.hpp>

#include "graph/rounding.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace weft {

namespace {

// What the ontology says adds a little to what the archive does, and counts no more than that alone: it is the same for
// every archive, and whoever asks one wants to know what it holds.
constexpr double related_part = 0.1;  ///< of a score, for topics that the ontology relates
constexpr double above_part = 0.05;   ///< of a score, for a topic right above or below
/// A bond of so many articles counts half of what it says: few articles say little, however often they agree.
constexpr double half_sure = 2;

/// What one edge says of two topics.
struct Bond {
  double part = 0;
  std::string reason;
  bool is_of_archive = false;  ///< and not of the ontology
};

std::optional<Bond> bond_of(const TopicGraph& graph, const Edge& edge, VertexId topic) {
  switch (edge.kind) {
    case EdgeKind::together: {
      const VertexId other = edge.from == topic ? edge.to : edge.from;
      const double sure = edge.count / (edge.count + half_sure);
      return Bond{std::max(0.0, edge.weight) * sure,
                  "together in " + std::to_string(edge.count) + " articles (of " +
                      std::to_string(graph[topic].articles) + " and " + std::to_string(graph[other].articles) + ")",
                  true};
    }
    case EdgeKind::related:
      return Bond{related_part, "related by the ontology", false};
    case EdgeKind::broader:
      return Bond{above_part, edge.from == topic ? "above it" : "below it", false};
    default:
      return std::nullopt;
  }
}

struct Answer {
  RelatedVertex related;
  bool is_of_archive = false;
};

/// What all bonds with a topic come to: no doubt is left that none of them leaves.
Answer answer_of(VertexId other, std::vector<Bond> bonds) {
  std::stable_sort(bonds.begin(), bonds.end(), [](const Bond& a, const Bond& b) {
    return std::pair(a.is_of_archive, a.part) > std::pair(b.is_of_archive, b.part);
  });
  Answer answer{{other, 0, {}}, bonds.front().is_of_archive};
  double missing = 1;
  for (Bond& bond : bonds) {
    missing *= 1 - bond.part;
    answer.related.reasons.push_back(std::move(bond.reason));
  }
  answer.related.score = graph::rounded(1 - missing);
  return answer;
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
  std::vector<Answer> answers;
  for (auto& [other, all] : bonds) answers.push_back(answer_of(other, std::move(all)));
  // Stable over vertices, which stand by their ids.
  std::stable_sort(answers.begin(), answers.end(), [&](const Answer& a, const Answer& b) {
    return std::tuple(a.is_of_archive, a.related.score, graph[a.related.vertex].articles) >
           std::tuple(b.is_of_archive, b.related.score, graph[b.related.vertex].articles);
  });
  std::vector<RelatedVertex> related;
  double least = 1;
  for (std::size_t i = 0; i < std::min(answers.size(), limit); ++i) {
    // Best first holds for the scores as well.
    least = std::min(least, answers[i].related.score);
    answers[i].related.score = least;
    related.push_back(std::move(answers[i].related));
  }
  return related;
}

}  // namespace weft
