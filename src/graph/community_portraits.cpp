// SPDX-License-Identifier: MIT
#include "graph/community_portraits.hpp"

#include "graph/rounding.hpp"
#include "graph/together.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace weft::graph {
namespace {

constexpr std::uint32_t fewest_articles = 2;
constexpr double significant = 6.63;  ///< of χ² with one degree of freedom, p = 0.01

/// Articles stand by the dates of their issues, those without one first. REQUIRES: sorted articles.
void set_span(const Chronicle& chronicle, std::span<const ArticleNumber> articles, Community& community) {
  community.articles = articles.size();
  const auto dated = std::find_if(articles.begin(), articles.end(),
                                  [&](ArticleNumber article) { return !chronicle.issue_of(article).date.empty(); });
  if (dated != articles.end()) {
    community.first_seen = chronicle.issue_of(*dated).date;
    community.last_seen = chronicle.issue_of(articles.back()).date;
  } else if (!articles.empty()) {
    community.first_seen = chronicle.issue_of(articles.front()).id;
    community.last_seen = chronicle.issue_of(articles.back()).id;
  }
}

/// Visits the topics of all articles, those of one after the other.
template <typename Visit>
void visit_tags(const Chronicle& chronicle, const Visit& visit) {
  for (std::uint32_t i = 0; i < chronicle.articles(); ++i) {
    for (const ChronicleTag& tag : chronicle.tags(ArticleNumber{i}))
      visit(ArticleNumber{i}, *chronicle.find(tag.topic), tag.role);
  }
}

/// Which of an article's tags count for a community of topics: one that it is about, or else two of them.
struct Claim {
  std::size_t community = 0;
  ArticleNumber article{};
  std::uint32_t weight = 0;
};

/// The counts of topics do not tell how many articles have two of them, but when the first and the last was seen.
void portray_counted_topics(const Chronicle& chronicle, Standings& standings) {
  const std::vector<TopicLine> lines = count_topics(chronicle);
  const auto is_date = [](const std::string& seen) { return seen.size() == 10 && seen[4] == '-' && seen[7] == '-'; };
  for (Community& community : standings.communities) {
    community.topics = community.members;
    for (const VertexId member : community.members) {
      const TopicLine& line = lines[index_of(member)];
      if (!is_date(line.first_seen) || !is_date(line.last_seen)) continue;
      if (community.first_seen.empty() || line.first_seen < community.first_seen)
        community.first_seen = line.first_seen;
      community.last_seen = std::max(community.last_seen, line.last_seen);
    }
  }
}

void portray_topics(const Chronicle& chronicle, Standings& standings) {
  if (chronicle.counted() != nullptr) return portray_counted_topics(chronicle, standings);
  std::vector<Claim> claims;
  visit_tags(chronicle, [&](ArticleNumber article, VertexId topic, Role role) {
    const auto community = standings[topic].community;
    if (community) claims.push_back({*community, article, role == Role::about ? 2U : 1U});
  });
  const auto order = [](const Claim& claim) { return std::pair(claim.community, claim.article); };
  std::sort(claims.begin(), claims.end(), [&](const Claim& a, const Claim& b) { return order(a) < order(b); });
  std::vector<std::vector<ArticleNumber>> articles(standings.communities.size());
  for (std::size_t i = 0; i < claims.size();) {
    std::uint32_t weight = 0;
    const std::size_t first = i;
    for (; i < claims.size() && order(claims[i]) == order(claims[first]); ++i) weight += claims[i].weight;
    if (weight >= 2) articles[claims[first].community].push_back(claims[first].article);
  }
  for (std::size_t i = 0; i < articles.size(); ++i) {
    Community& community = standings.communities[i];
    community.topics = community.members;
    set_span(chronicle, articles[i], community);
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

  void add(VertexId topic, std::optional<std::size_t> community) {
    ++everywhere[topic];
    if (community) ++inside[*community][topic];
  }
};

void portray_articles(const Chronicle& chronicle, Standings& standings) {
  const std::size_t count = standings.communities.size();
  Tags about{std::vector<Counts>(count), {}};
  Tags any{std::vector<Counts>(count), {}};
  visit_tags(chronicle, [&](ArticleNumber article, VertexId topic, Role role) {
    const auto community = standings[chronicle.vertex(article)].community;
    if (role == Role::about) about.add(topic, community);
    any.add(topic, community);
  });
  for (std::size_t i = 0; i < count; ++i) {
    Community& community = standings.communities[i];
    const std::size_t size = community.members.size();
    const std::size_t all = standings.vertices.size();
    community.topics = chosen(telling_topics(about.inside[i], about.everywhere, size, all));
    if (community.topics.empty()) community.topics = chosen(telling_topics(any.inside[i], any.everywhere, size, all));
    std::vector<ArticleNumber> articles;
    articles.reserve(size);
    for (const VertexId member : community.members) articles.push_back(chronicle.article(member));
    std::sort(articles.begin(), articles.end());
    set_span(chronicle, articles, community);
  }
}

}  // namespace

void portray(const Chronicle& chronicle, Standings& standings) {
  if (standings.kind == NetworkKind::topics) {
    portray_topics(chronicle, standings);
  } else {
    portray_articles(chronicle, standings);
  }
}

}  // namespace weft::graph

namespace weft {

void name_communities(const Chronicle& chronicle, const std::function<std::string(ArticleNumber)>& title_of,
                      Standings& standings) {
  for (Community& community : standings.communities) {
    const std::size_t count = std::min(topics_in_a_name, community.topics.size());
    community.name = count == 0 ? title_of(chronicle.article(community.members.front())) : std::string();
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) community.name += ", ";
      community.name += chronicle.ontology()[chronicle.topic(community.topics[i])].label();
    }
  }
}

}  // namespace weft
