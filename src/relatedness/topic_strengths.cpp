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

TopicLadder::TopicLadder(const Ontology& ontology) {
  std::vector<TopicId> level;
  std::vector<TopicId> next;
  std::vector<char> seen(ontology.topics().size());
  for (std::uint32_t i = 0; i < ontology.topics().size(); ++i) {
    is_name_.push_back(is_name(ontology[TopicId(i)].type) ? 1 : 0);
    level.assign(1, TopicId(i));
    seen[i] = 1;
    for (std::uint32_t steps = 1; !level.empty(); ++steps) {
      next.clear();
      for (const TopicId below : level) {
        for (const TopicId above : ontology[below].broader) {
          if (std::exchange(seen[index_of(above)], 1) != 0) continue;
          next.push_back(above);
          rungs_.push_back({above, steps});
        }
      }
      std::swap(level, next);
    }
    seen[i] = 0;
    for (std::size_t rung = begins_.back(); rung < rungs_.size(); ++rung) seen[index_of(rungs_[rung].topic)] = 0;
    begins_.push_back(rungs_.size());
  }
}

std::vector<TopicStrength> TopicLadder::strengths(std::span<const TopicScore> tags) const {
  std::vector<TopicStrength> topics;
  for (const TopicScore& tag : tags) {
    const std::size_t topic = index_of(tag.topic);
    const bool name = is_name_[topic] != 0;
    const double role = tag.role == Role::about ? 1 : mention_strength;
    const double strength = std::clamp(tag.score, 0.0, 1.0) * role * (name ? name_strength : 1);
    topics.push_back({tag.topic, strength});
    if (name) continue;
    double here = strength * above_strength;
    std::uint32_t steps = 1;
    for (std::size_t rung = begins_[topic]; rung < begins_[topic + 1]; ++rung) {
      for (; steps < rungs_[rung].steps; ++steps) here *= further_above;
      topics.push_back({rungs_[rung].topic, here});
    }
  }
  sort_once(topics);
  return topics;
}

}  // namespace weft::relatedness
