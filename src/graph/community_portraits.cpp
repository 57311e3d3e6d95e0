// SPDX-License-Identifier: MIT
#include "graph/community_portraits.hpp"

#include "graph/rounding.hpp"
#include "graph/together.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <utility>

namespace weft::graph {
namespace {

constexpr std::uint32_t fewest_articles = 2;
constexpr double significant = 6.63;  ///< of χ² with one degree of freedom, p = 0.01

/// Articles stand by the dates of their issues, those without one first. REQUIRES: sorted articles.
void set_span(const TopicGraph& graph, std::span<const VertexId> articles, Community& community) {
  community.articles = articles.size();
  const auto dated = std::find_if(articles.begin(), articles.end(),
                                  [&](VertexId article) { return !graph.issue(article).date.empty(); });
  if (dated != articles.end()) {
    community.first_seen = graph.issue(*dated).date;
    community.last_seen = graph.issue(articles.back()).date;
  } else if (!articles.empty()) {
    community.first_seen = graph.issue(articles.front()).id;
    community.last_seen = graph.issue(articles.back()).id;
  }
}

void set_name(const TopicGraph& graph, Community& community) {
  const std::size_t count = std::min(topics_in_a_name, community.topics.size());
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) community.name += ", ";
    community.name += graph[community.topics[i]].label;
  }
  // Articles that no topic sets apart are called by what leads them.
  if (count == 0) community.name = graph[community.members.front()].label;
}

/// Which of an article's tags count for a community of topics: one that it is about, or else two of them.
struct Claim {
  std::size_t community = 0;
  VertexId article{};
  std::uint32_t weight = 0;
};

void portray_topics(const TopicGraph& graph, Standings& standings) {
  std::vector<Claim> claims;
  for (const Edge& edge : graph.edges()) {
    if (!is_tag(edge.kind)) continue;
    const auto community = standings[edge.to].community;
    if (community) claims.push_back({*community, edge.from, edge.kind == EdgeKind::about ? 2U : 1U});
  }
  const auto order = [](const Claim& claim) { return std::pair(claim.community, claim.article); };
  std::sort(claims.begin(), claims.end(), [&](const Claim& a, const Claim& b) { return order(a) < order(b); });
  std::vector<std::vector<VertexId>> articles(standings.communities.size());
  for (std::size_t i = 0; i < claims.size();) {
    std::uint32_t weight = 0;
    const std::size_t first = i;
    for (; i < claims.size() && order(claims[i]) == order(claims[first]); ++i) weight += claims[i].weight;
    if (weight >= 2) articles[claims[first].community].push_back(claims[first].article);
  }
  for (std::size_t i = 0; i < articles.size(); ++i) {
    Community& community = standings.communities[i];
    community.topics = community.members;
    set_span(graph, articles[i], community);
  }
}

/// Topics, and how many articles have each.
using Counts = std::map<VertexId, std::uint32_t>;

/// A topic that more articles of a community have than chance explains, and how telling that is.
struct Telling {
  double ratio = 0;
  VertexId topic{};
};

/// Most telling first.
std::vector<Telling> telling_topics(const Counts& inside, const Counts& everywhere, std::size_t size, std::size_t all) {
  std::vector<Telling> told;
  for (const auto& [topic, both] : inside) {
    const Contingency table{both, everywhere.at(topic), static_cast<std::uint32_t>(size),
                            static_cast<std::uint32_t>(all)};
    if (both < fewest_articles || std::uint64_t{both} * all <= std::uint64_t{table.one} * size) continue;
    told.push_back({rounded(log_likelihood_ratio(table)), topic});
  }
  std::stable_sort(told.begin(), told.end(), [](const Telling& a, const Telling& b) { return a.ratio > b.ratio; });
  return told;
}

/// Those that set a community apart; as many as a name takes even where none is significant.
std::vector<VertexId> chosen(const std::vector<Telling>& told) {
  std::vector<VertexId> topics;
  for (const Telling& topic : told) {
    if (topic.ratio >= significant || topics.size() < topics_in_a_name) topics.push_back(topic.topic);
  }
  return topics;
}

/// How many articles have each topic, within each community and everywhere.
struct Tags {
  std::vector<Counts> inside;
  Counts everywhere;

  void add(const Edge& edge, const Standings& standings) {
    ++everywhere[edge.to];
    if (const auto community = standings[edge.from].community) ++inside[*community][edge.to];
  }
};

void portray_articles(const TopicGraph& graph, Standings& standings) {
  const std::size_t count = standings.communities.size();
  Tags about{std::vector<Counts>(count), {}};
  Tags any{std::vector<Counts>(count), {}};
  for (const Edge& edge : graph.edges()) {
    if (edge.kind == EdgeKind::about) about.add(edge, standings);
    if (is_tag(edge.kind)) any.add(edge, standings);
  }
  for (std::size_t i = 0; i < count; ++i) {
    Community& community = standings.communities[i];
    const std::size_t size = community.members.size();
    const std::size_t all = standings.vertices.size();
    community.topics = chosen(telling_topics(about.inside[i], about.everywhere, size, all));
    if (community.topics.empty()) community.topics = chosen(telling_topics(any.inside[i], any.everywhere, size, all));
    std::vector<VertexId> articles = community.members;
    std::sort(articles.begin(), articles.end());
    set_span(graph, articles, community);
  }
}

}  // namespace

void portray(const TopicGraph& graph, Standings& standings) {
  if (standings.kind == NetworkKind::topics) {
    portray_topics(graph, standings);
  } else {
    portray_articles(graph, standings);
  }
  for (Community& community : standings.communities) set_name(graph, community);
}

}  // namespace weft::graph
