// SPDX-License-Identifier: MIT
#include "relatedness/weighing.hpp"

#include "relatedness/rarity.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace weft::relatedness {

namespace {

// What two articles can come to by one kind of features alone. Topics and words of an article are a vector of this
// squared length, so that articles that have all in common come to it, and others to less.
constexpr double topics_part = 0.7;
constexpr double words_part = 0.3;
constexpr double source_part = 0.1;  ///< by a publisher that no third article has
constexpr double page_part = 0.25;   ///< by a page that no third article has

constexpr std::size_t most_words = 64;

FeatureWeight in_whole_parts(double weight) {
  return static_cast<FeatureWeight>(std::lround(std::clamp(weight, 0.0, 1.0) * whole_weight));
}

FeatureWeight share(double part, double weight, double square) {
  return square > 0 ? in_whole_parts(std::sqrt(part / square) * weight) : FeatureWeight{0};
}

/// Both have it, so each brings the root.
FeatureWeight share_of_link(double part, double telling, const Yardstick& yardstick) {
  return in_whole_parts(std::sqrt(part * telling / rarity({1, yardstick.articles})));
}

void weigh(const std::vector<Thing>& things, WeighedThings& weighed) {
  weighed.things.clear();
  weighed.square = 0;
  for (const Thing& thing : things) {
    const double weight = thing.strength * thing.telling;
    weighed.things.push_back({thing.number, weight});
    weighed.square += weight * weight;
  }
}

}  // namespace

void weigh_topics(const std::vector<Thing>& topics, WeighedThings& weighed) { weigh(topics, weighed); }

void weigh_words(std::vector<Thing>& words, WeighedThings& weighed) {
  std::erase_if(words, [](const Thing& word) { return word.is_alone && !word.in_title; });
  // A word that stands four times says twice as much.
  for (Thing& word : words) word.strength = std::sqrt(word.strength);
  if (words.size() > most_words) {
    // Stable over words by their letters: the last tie-breaker.
    std::stable_sort(words.begin(), words.end(),
                     [](const Thing& a, const Thing& b) { return a.strength * a.telling > b.strength * b.telling; });
    words.resize(most_words);
  }
  weigh(words, weighed);
}

FeatureWeight topic_share(double weight, double square, const Yardstick& yardstick) {
  return share(topics_part, weight, square + yardstick.topic_evenness);
}

FeatureWeight word_share(double weight, double square, const Yardstick& yardstick) {
  return share(words_part, weight, square + yardstick.word_evenness);
}

FeatureWeight source_share(double telling, const Yardstick& yardstick) {
  return share_of_link(source_part, telling, yardstick);
}

FeatureWeight page_share(double telling, const Yardstick& yardstick) {
  return share_of_link(page_part, telling, yardstick);
}

}  // namespace weft::relatedness
