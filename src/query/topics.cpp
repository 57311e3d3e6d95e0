// SPDX-License-Identifier: MIT
#include <weft/portrait.hpp>

#include "archive/topic_reader.hpp"
#include "archive/view.hpp"
#include "query/names.hpp"

#include <weft/query.hpp>
#include <weft/series.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace weft {

namespace {

/// What comes first has the greater one; topics that are alike in it come by their names.
std::array<double, 3> rank_of(const KnownTopic& topic, TopicOrder order) {
  const std::array<double, 3> count{0, double(topic.about) + topic.mentions, double(topic.about)};
  switch (order) {
    case TopicOrder::count:
      return count;
    case TopicOrder::rise:
      return {topic.trend ? topic.trend->rise : 0, count[1], count[2]};
    case TopicOrder::rank:
      return {topic.standing.standing.page_rank, 0, 0};
    case TopicOrder::name:
      break;
  }
  return {};
}

TopicList in_order(Trends base, std::vector<KnownTopic> topics, TopicOrder order) {
  std::erase_if(topics, [](const KnownTopic& topic) { return topic.about + topic.mentions == 0; });
  // Stable over topics, which come by id: the last tie-breaker.
  std::vector<std::pair<std::string, KnownTopic*>> named;
  for (KnownTopic& topic : topics) named.emplace_back(query::comparable(topic.name.label), &topic);
  std::stable_sort(named.begin(), named.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::stable_sort(named.begin(), named.end(),
                   [&](const auto& a, const auto& b) { return rank_of(*a.second, order) > rank_of(*b.second, order); });
  TopicList list{std::move(base), {}};
  list.topics.reserve(named.size());
  for (const auto& [name, topic] : named) list.topics.push_back(std::move(*topic));
  return list;
}

KnownStanding known_standing(const Standings& standings, std::size_t vertex) {
  KnownStanding known{standings.vertices[vertex], standings.vertices.size(), {}, 0};
  if (!known.standing.community) return known;
  const Community& community = standings.communities[*known.standing.community];
  known.community = community.name;
  known.members = community.members.size();
  return known;
}

}  // namespace

TopicList list_topics(const Archive& archive, TopicOrder order) {
  const archive::TopicReader reader(*archive.impl().database);
  return in_order(reader.trend_base(), reader.topics({}), order);
}

TopicList list_topics(const ArchivedCorpus& corpus, TopicOrder order) {
  Figures figures = figures_of(corpus);
  std::vector<KnownTopic> topics;
  for (std::size_t i = 0; i < figures.topics.size(); ++i) {
    const Topic& topic = (*corpus.ontology)[figures.topics[i]];
    const TopicLine& line = figures.counts[i];
    const Trend* trend = find_trend(figures.trends, line.topic);
    topics.push_back({{topic.id, topic.label()},
                      topic.type,
                      url_of(topic),
                      line.about,
                      line.mentions,
                      line.first_seen,
                      line.last_seen,
                      trend == nullptr ? std::nullopt : std::optional(*trend),
                      known_standing(figures.topic_standings, i)});
  }
  figures.trends.topics.clear();
  return in_order(std::move(figures.trends), std::move(topics), order);
}

}  // namespace weft
