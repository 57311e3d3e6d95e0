// SPDX-License-Identifier: MIT
#pragma once

#include <weft/relatedness.hpp>

#include "relatedness/name_table.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

/// From how strong a thing is in an article, and how rare it is, to how much of the article it is.
namespace weft::relatedness {

/// A thing of an article.
struct Thing {
  ThingNumber number = 0;
  double strength = 1;
  std::uint32_t articles = 0;  ///< of the corpus have it; at least 1
  double fading = 1;           ///< what is left of it for being a hub of its newsletter
  bool in_title = false;       ///< words
};

/// Makes one of those with equal numbers; sorted by number afterwards.
void join_equal(std::vector<Thing>& things);

struct Weighed {
  ThingNumber number = 0;
  double weight = 0;
};

/// The things of one kind, weighed against each other.
struct WeighedThings {
  std::vector<Weighed> things;
  double square = 0;  ///< the sum of the squared weights
};

/// Weighs the topics of one of `all` articles.
WeighedThings weigh_topics(const std::vector<Thing>& topics, std::size_t all);

/// Weighs the words of one of `all` articles, whose strengths are how often they stand there, and keeps those that say
/// most, the first among equals. A word that no other article has ties it to none; those of titles are kept for texts
/// that are yet to come.
WeighedThings weigh_words(std::vector<Thing> words, std::size_t all);

/// What a thing of an article comes to in the end, a topic or word by its weight, its kind's sum of squares and what
/// the yardstick adds to that.
FeatureWeight topic_share(double weight, double square, const Yardstick& yardstick);
FeatureWeight word_share(double weight, double square, const Yardstick& yardstick);

/// A shared publisher is a weak sign, a shared page a strong one, and both the weaker the more articles have it.
FeatureWeight source_share(const Thing& source, std::size_t all);
FeatureWeight page_share(const Thing& page, std::size_t all);

}  // namespace weft::relatedness
