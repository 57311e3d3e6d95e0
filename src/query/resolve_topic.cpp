// SPDX-License-Identifier: MIT
#include <weft/query.hpp>

#include "query/likeness.hpp"
#include "query/names.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft {
namespace {

constexpr std::size_t most_nearest_topics = 5;
constexpr double least_likeness_of_labels = 0.35;

/// The topics with a label of which `matches` holds.
template <typename Matches>
std::vector<TopicId> labelled(const Ontology& ontology, const Matches& matches) {
  std::vector<TopicId> found;
  for (std::uint32_t i = 0; i < ontology.topics().size(); ++i) {
    const std::vector<Label>& labels = ontology[TopicId(i)].labels;
    if (std::any_of(labels.begin(), labels.end(), [&](const Label& label) { return matches(label.text); }))
      found.push_back(TopicId(i));
  }
  return found;
}

std::vector<TopicId> nearest_to(const Ontology& ontology, const std::string& wanted) {
  std::vector<std::pair<double, TopicId>> likenesses;
  for (std::uint32_t i = 0; i < ontology.topics().size(); ++i) {
    const Topic& topic = ontology[TopicId(i)];
    double most = query::likeness(wanted, query::comparable(topic.id));
    for (const Label& label : topic.labels)
      most = std::max(most, query::likeness(wanted, query::comparable(label.text)));
    if (most >= least_likeness_of_labels) likenesses.emplace_back(most, TopicId(i));
  }
  std::stable_sort(likenesses.begin(), likenesses.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<TopicId> nearest;
  for (const auto& [likeness, topic] : likenesses)
    if (nearest.size() < most_nearest_topics) nearest.push_back(topic);
  return nearest;
}

}  // namespace

TopicResolution resolve_topic(const Ontology& ontology, std::string_view name) {
  const std::string_view asked = text::trimmed(name);
  if (const auto topic = ontology.find(asked)) return {{*topic}, {}};
  if (auto hits = labelled(ontology, [&](const std::string& label) { return label == asked; }); !hits.empty())
    return {std::move(hits), {}};
  const std::string wanted = query::comparable(asked);
  if (wanted.empty()) return {};
  const auto is_wanted = [&](const std::string& label) { return query::comparable(label) == wanted; };
  if (auto hits = labelled(ontology, is_wanted); !hits.empty()) return {std::move(hits), {}};
  return {{}, nearest_to(ontology, wanted)};
}

}  // namespace weft
