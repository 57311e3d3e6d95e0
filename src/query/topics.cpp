// SPDX-License-Identifier: MIT
#include <weft/portrait.hpp>

#include "archive/topic_reader.hpp"
#include "archive/view.hpp"
#include "query/names.hpp"

#include <algorithm>
#include <utility>

namespace weft {

namespace {

/// What comes first has the greater one; topics that are alike in it come by their names.
std::pair<double, double> rank_of(const KnownTopic& topic, TopicOrder order) {
  switch (order) {
    case TopicOrder::count:
    case TopicOrder::rise:
      return {double(topic.about) + topic.mentions, topic.about};
    case TopicOrder::rank:
      return {topic.standing.standing.page_rank, 0};
    case TopicOrder::name:
      break;
  }
  return {0, 0};
}

}  // namespace

TopicList list_topics(const Archive& archive, TopicOrder order) {
  const archive::TopicReader reader(*archive.impl().database);
  TopicList list{reader.trend_base(), {}};
  std::vector<std::pair<std::string, KnownTopic>> named;
  for (KnownTopic& topic : reader.topics({})) {
    if (topic.about + topic.mentions == 0) continue;
    std::string name = query::comparable(topic.name.label);
    named.emplace_back(std::move(name), std::move(topic));
  }
  // Stable over topics, which come by id: the last tie-breaker.
  std::stable_sort(named.begin(), named.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::stable_sort(named.begin(), named.end(),
                   [&](const auto& a, const auto& b) { return rank_of(a.second, order) > rank_of(b.second, order); });
  for (auto& [name, topic] : named) list.topics.push_back(std::move(topic));
  if (order == TopicOrder::rise) {
    const auto rise = [](const KnownTopic& topic) { return topic.trend ? topic.trend->rise : 0.0; };
    std::stable_sort(list.topics.begin(), list.topics.end(),
                     [&](const KnownTopic& a, const KnownTopic& b) { return rise(a) > rise(b); });
  }
  return list;
}

}  // namespace weft
