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

/// How much a thing tells, in the corpus and in its newsletter.
double telling(const Thing& thing, std::size_t all) {
  const Spread spread{thing.articles, all};
  // What is a hub of both is one hub.
  return rarity(spread) * std::min(1.0, thing.fading / fading(spread));
}

/// Both have it, so each brings the root.
FeatureWeight share_of_link(double part, const Thing& thing, std::size_t all) {
  return in_whole_parts(std::sqrt(part * telling(thing, all) / rarity({1, all})));
}

WeighedThings weigh(const std::vector<Thing>& things, std::size_t all) {
  WeighedThings weighed;
  for (const Thing& thing : things) {
    const double weight = thing.strength * telling(thing, all);
    weighed.things.push_back({thing.number, weight});
    weighed.square += weight * weight;
  }
  return weighed;
}

}  // namespace

void join_equal(std::vector<Thing>& things) {
  std::stable_sort(things.begin(), things.end(), [](const Thing& a, const Thing& b) { return a.number < b.number; });
  std::vector<Thing> joined;
  for (const Thing& thing : things) {
    if (joined.empty() || joined.back().number != thing.number) {
      joined.push_back(thing);
    } else {
      joined.back().strength += thing.strength;
      joined.back().in_title = joined.back().in_title || thing.in_title;
    }
  }
  things = std::move(joined);
}

WeighedThings weigh_topics(const std::vector<Thing>& topics, std::size_t all) { return weigh(topics, all); }

WeighedThings weigh_words(std::vector<Thing> words, std::size_t all) {
  // A word that stands four times says twice as much.
  for (Thing& word : words) word.strength = std::sqrt(word.strength);
  std::erase_if(words, [](const Thing& word) { return word.articles == 1 && !word.in_title; });
  if (words.size() > most_words) {
    // Stable over words by their letters: the last tie-breaker.
    std::stable_sort(words.begin(), words.end(), [&](const Thing& a, const Thing& b) {
      return a.strength * telling(a, all) > b.strength * telling(b, all);
    });
    words.resize(most_words);
  }
  return weigh(words, all);
}

FeatureWeight topic_share(double weight, double square, const Yardstick& yardstick) {
  return share(topics_part, weight, square + yardstick.topic_evenness);
}

FeatureWeight word_share(double weight, double square, const Yardstick& yardstick) {
  return share(words_part, weight, square + yardstick.word_evenness);
}

FeatureWeight source_share(const Thing& source, std::size_t all) { return share_of_link(source_part, source, all); }

FeatureWeight page_share(const Thing& page, std::size_t all) { return share_of_link(page_part, page, all); }

}  // namespace weft::relatedness
