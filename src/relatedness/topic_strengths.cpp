// SPDX-License-Identifier: MIT
#include "relatedness/topic_strengths.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace weft::relatedness {

namespace {

constexpr double mention_strength = 0.35;  ///< of a topic mentioned, against one it is about
/// Two articles on one company, person or event need not have more in common than who wrote them.
constexpr double name_strength = 0.4;
constexpr double above_strength = 0.5;  ///< of a topic right above, against one of its own …
constexpr double further_above = 0.8;   ///< … and of each step further up, against the one below

bool is_name(TopicType type) {
  return type == TopicType::organization || type == TopicType::person || type == TopicType::event;
}

/// One of those of a topic: the strongest.
void sort_once(std::vector<TopicStrength>& topics) {
  std::sort(topics.begin(), topics.end(), [](const TopicStrength& a, const TopicStrength& b) {
    return a.topic != b.topic ? a.topic < b.topic : a.strength > b.strength;
  });
  const auto same = [](const TopicStrength& a, const TopicStrength& b) { return a.topic == b.topic; };
  topics.erase(std::unique(topics.begin(), topics.end(), same), topics.end());
}

}  // namespace

std::vector<TopicScore> scores_of(const ArticleTags& tags) {
  std::vector<TopicScore> scores;
  scores.reserve(tags.tags.size());
  for (const Tag& tag : tags.tags) scores.push_back({tag.topic, tag.role, tag.score});
  return scores;
}

const std::vector<TopicStrength>& TopicLadder::strengths(std::span<const TopicScore> tags) {
  strengths_.clear();
  for (const TopicScore& tag : tags) {
    const bool name = is_name((*ontology_)[tag.topic].type);
    const double role = tag.role == Role::about ? 1 : mention_strength;
    const double strength = std::clamp(tag.score, 0.0, 1.0) * role * (name ? name_strength : 1);
    strengths_.push_back({tag.topic, strength});
    if (name) continue;
    double here = strength * above_strength;
    std::uint32_t steps = 1;
    for (const Rung& rung : above(tag.topic)) {
      for (; steps < rung.steps; ++steps) here *= further_above;
      strengths_.push_back({rung.topic, here});
    }
  }
  sort_once(strengths_);
  return strengths_;
}

const std::vector<TopicLadder::Rung>& TopicLadder::above(TopicId topic) {
  std::optional<std::vector<Rung>>& known = rungs_[index_of(topic)];
  if (known) return *known;
  std::vector<Rung> found{{topic, 0}};
  for (std::size_t at = 0; at < found.size(); ++at) {
    const auto [below, steps] = found[at];
    for (const TopicId next : (*ontology_)[below].broader) {
      const auto is_next = [&](const Rung& rung) { return rung.topic == next; };
      if (std::none_of(found.begin(), found.end(), is_next)) found.push_back({next, steps + 1});
    }
  }
  found.erase(found.begin());
  return known.emplace(std::move(found));
}

}  // namespace weft::relatedness
