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

constexpr double mention_strength = 0.5;
constexpr double evenness = 0.5;  ///< of what sources come to on average, so that those of one article do not win
constexpr double faintest_tie = 0.02;
constexpr std::size_t most_reasons = 3;

/// What the articles of a source have of a topic.
struct Stake {
  double strength = 0;
  std::uint32_t articles = 0;
};

using Stakes = std::map<VertexId, Stake>;  ///< by topic

/// The topics of all sources.
class SourceTopics {
 public:
  explicit SourceTopics(const TopicGraph& graph) {
    std::map<VertexId, std::vector<VertexId>> sources_of;
    for (const Edge& edge : graph.edges()) {
      // What recurs says of a source only that it is linked again and again.
      if (edge.kind == EdgeKind::from && !graph.article(edge.from).recurring) sources_of[edge.from].push_back(edge.to);
    }
    for (const Edge& edge : graph.edges()) {
      if (!is_tag(edge.kind)) continue;
      const auto sources = sources_of.find(edge.from);
      if (sources == sources_of.end()) continue;
      for (const VertexId source : sources->second) {
        Stake& stake = stakes_[source][edge.to];
        stake.strength += edge.kind == EdgeKind::about ? 1 : mention_strength;
        ++stake.articles;
      }
    }
    weigh();
  }

  const std::map<VertexId, Stakes>& all() const { return stakes_; }
  double norm(VertexId source) const { return norms_.at(source); }

 private:
  void weigh() {
    std::map<VertexId, std::size_t> sources_with;
    for (const auto& [source, stakes] : stakes_)
      for (const auto& [topic, stake] : stakes) ++sources_with[topic];
    double sum = 0;
    for (auto& [source, stakes] : stakes_) {
      double square = 0;
      for (auto& [topic, stake] : stakes) {
        const double rarity = std::log(double(stakes_.size() + 1) / double(sources_with[topic]));
        stake.strength = std::sqrt(stake.strength) * rarity;
        square += stake.strength * stake.strength;
      }
      norms_[source] = square;
      sum += square;
    }
    for (auto& [source, norm] : norms_) norm = std::sqrt(norm + evenness * sum / double(norms_.size()));
  }

  std::map<VertexId, Stakes> stakes_;
  std::map<VertexId, double> norms_;
};

std::string articles_in_words(std::uint32_t here, std::uint32_t there) {
  return " (" + std::to_string(here) + " and " + std::to_string(there) +
         (here == 1 && there == 1 ? " article)" : " articles)");
}

RelatedVertex compare(const TopicGraph& graph, const SourceTopics& topics, VertexId here, VertexId there) {
  const Stakes& ours = topics.all().at(here);
  const Stakes& theirs = topics.all().at(there);
  std::vector<std::pair<double, std::string>> shared;
  RelatedVertex answer{there, 0, {}};
  for (const auto& [topic, stake] : ours) {
    const auto other = theirs.find(topic);
    if (other == theirs.end()) continue;
    const double part = stake.strength * other->second.strength;
    answer.score += part;
    shared.emplace_back(part,
                        "both on " + graph[topic].label + articles_in_words(stake.articles, other->second.articles));
  }
  answer.score = graph::rounded(answer.score / (topics.norm(here) * topics.norm(there)));
  std::stable_sort(shared.begin(), shared.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; i < std::min(shared.size(), most_reasons); ++i)
    answer.reasons.push_back(std::move(shared[i].second));
  return answer;
}

}  // namespace

std::vector<RelatedVertex> related_sources(const TopicGraph& graph, VertexId source, std::size_t limit) {
  const SourceTopics topics(graph);
  std::vector<RelatedVertex> answers;
  if (!topics.all().contains(source)) return answers;
  for (const auto& [other, stakes] : topics.all()) {
    if (other == source) continue;
    RelatedVertex answer = compare(graph, topics, source, other);
    if (answer.score >= faintest_tie) answers.push_back(std::move(answer));
  }
  // Stable over vertices, which stand by their ids.
  std::stable_sort(answers.begin(), answers.end(),
                   [](const RelatedVertex& a, const RelatedVertex& b) { return a.score > b.score; });
  answers.resize(std::min(answers.size(), limit));
  return answers;
}

}  // namespace weft
