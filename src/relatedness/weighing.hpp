// SPDX-License-Identifier: MIT
#pragma once

#include <weft/relatedness.hpp>

#include "relatedness/name_table.hpp"

#include <cstddef>
#include <vector>

/// From how strong a thing is in an article, and how much it tells, to how much of the article it is.
namespace weft::relatedness {

/// A thing of an article.
struct Thing {
  ThingNumber number = 0;
  double strength = 1;
  double telling = 0;     ///< how much it tells in the corpus, and in its newsletter
  bool in_title = false;  ///< words
  bool is_alone = false;  ///< no other article has it; words
};

struct Weighed {
  ThingNumber number = 0;
  double weight = 0;
};

/// The things of one kind, weighed against each other.
struct WeighedThings {
  std::vector<Weighed> things;
  double square = 0;  ///< the sum of the squared weights
};

/// Weighs the topics of an article.
void weigh_topics(const std::vector<Thing>& topics, WeighedThings& weighed);

/// Weighs the words of an article, whose strengths are how often they stand there, and keeps those that say most, the
/// first among equals. A word that no other article has ties it to none; those of titles are kept for texts that are
/// yet to come. Changes `words`.
void weigh_words(std::vector<Thing>& words, WeighedThings& weighed);

/// What a topic or a word of an article comes to in the end, by its weight, its kind's sum of squares and what the
/// yardstick adds to that.
FeatureWeight topic_share(double weight, double square, const Yardstick& yardstick);
FeatureWeight word_share(double weight, double square, const Yardstick& yardstick);

/// A shared publisher is a weak sign, a shared page a strong one, and both the weaker the less they tell.
FeatureWeight source_share(double telling, const Yardstick& yardstick);
FeatureWeight page_share(double telling, const Yardstick& yardstick);

}  // namespace weft::relatedness
