// SPDX-License-Identifier: MIT
#include <weft/changes.hpp>

#include <array>
#include <utility>

namespace weft {

std::vector<TrendGroup> changes_of(const TopicGraph& graph, const Trends& trends, std::size_t limit,
                                   std::optional<TopicType> type) {
  constexpr std::array changes{Verdict::rising, Verdict::fresh, Verdict::returned, Verdict::fading};
  std::vector<TrendGroup> groups;
  for (const Verdict verdict : changes) {
    TrendGroup group{verdict, trends_with(trends, verdict), 0};
    std::erase_if(group.trends, [&](const Trend* trend) {
      return type && graph.ontology()[graph.topic(trend->topic)].type != *type;
    });
    group.all = group.trends.size();
    if (group.all > limit) group.trends.resize(limit);
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace weft
