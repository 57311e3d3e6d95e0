// SPDX-License-Identifier: MIT
#pragma once

#include <weft/relatedness.hpp>

#include "relatedness/census.hpp"
#include "relatedness/weighing.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace weft::relatedness {

/// How much each thing tells in a corpus.
class Tellings {
 public:
  /// Of so many articles. REQUIRES: `census` outlives it.
  Tellings(const Census& census, std::size_t things, std::size_t articles);

  const Census& census() const { return *census_; }
  double rarity_of(ThingNumber thing) const { return rarities_[thing]; }

  /// What is left of that in a newsletter of which the thing is a hub.
  double rarity_of(const LocalHub& hub) const;

 private:
  const Census* census_;
  std::size_t articles_;
  std::vector<double> rarities_;  ///< by thing
};

/// Weighs the things of articles, one article after the other.
class ArticleWeigher {
 public:
  /// REQUIRES: both outlive it.
  ArticleWeigher(const Tellings& tellings, const Ontology& ontology) : tellings_(&tellings), ladder_(ontology) {}

  /// Weighs what an article of a newsletter has, which is numbered by the row of things.
  void weigh(const GatheredArticle& article, std::uint32_t series);

  double topic_square() const { return topics_.square; }
  double word_square() const { return words_.square; }

  /// What of that is left by the yardstick, by the numbers of the things. Holds until the next call.
  const std::vector<std::pair<ThingNumber, FeatureWeight>>& shares(const Yardstick& yardstick);

 private:
  class HubCursor;

  const Tellings* tellings_;
  TopicLadder ladder_;
  std::vector<Thing> things_;
  WeighedThings topics_;
  WeighedThings words_;
  std::vector<Weighed> sources_;  ///< by how much they tell
  std::vector<Weighed> pages_;
  std::vector<std::pair<ThingNumber, FeatureWeight>> shares_;
};

}  // namespace weft::relatedness
