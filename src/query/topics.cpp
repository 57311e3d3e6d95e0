// SPDX-License-Identifier: MIT
#include <weft/portrait.hpp>

#include "archive/topic_reader.hpp"
#include "archive/view.hpp"
#include "query/names.hpp"

#include <algorithm>
#include <array>
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

}  // namespace

TopicList list_topics(const Archive& archive, TopicOrder order) {
  const archive::TopicReader reader(*archive.impl().database);
  std::vector<KnownTopic> topics = reader.topics({});
  std::erase_if(topics, [](const KnownTopic& topic) { return topic.about + topic.mentions == 0; });
  // Stable over topics, which come by id: the last tie-breaker.
  std::vector<std::pair<std::string, KnownTopic*>> named;
  for (KnownTopic& topic : topics) named.emplace_back(query::comparable(topic.name.label), &topic);
  std::stable_sort(named.begin(), named.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::stable_sort(named.begin(), named.end(),
                   [&](const auto& a, const auto& b) { return rank_of(*a.second, order) > rank_of(*b.second, order); });
  TopicList list{reader.trend_base(), {}};
  list.topics.reserve(named.size());
  for (const auto& [name, topic] : named) list.topics.push_back(std::move(*topic));
  return list;
}

}  // namespace weft
