// SPDX-License-Identifier: MIT
#pragma once

#include <weft/relatedness.hpp>

#include "relatedness/ballot.hpp"
#include "relatedness/feature_lists.hpp"
#include "relatedness/score.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weft::relatedness {

/// An article that is related to another.
struct Neighbour {
  std::uint32_t article = 0;
  std::uint32_t millionths = 0;  ///< of the score
  std::uint32_t topics = 0;      ///< they share
};

/// The features of one article, to see what others have in common with it.
class OwnFeatures {
 public:
  void set(const std::vector<RankedShare>& features);

  /// The weight of a feature; 0 when the article has it not.
  FeatureWeight weight(std::uint32_t feature) const {
    std::size_t at = slot_of(feature);
    while (slots_[at].weight != 0 && slots_[at].feature != feature) at = (at + 1) & (slots_.size() - 1);
    return slots_[at].weight;
  }

 private:
  struct Slot {
    std::uint32_t feature = 0;
    FeatureWeight weight = 0;  ///< 0: nothing is here
  };

  std::size_t slot_of(std::uint32_t feature) const {
    return ((feature * std::uint32_t{0x9E37'79B1}) >> 8) & (slots_.size() - 1);
  }

  std::vector<Slot> slots_;  ///< a power of two, at most a quarter of them taken
};

/// Finds the neighbours of articles, one article after the other.
class NeighbourFinder {
 public:
  static constexpr std::size_t most = 8;  ///< neighbours of an article

  /// REQUIRES: `lists` outlives it.
  explicit NeighbourFinder(const FeatureTable::Lists& lists) : lists_(&lists) {}

  /// The strongest relations of an article, best first. Holds until the next call.
  const std::vector<Neighbour>& find(std::uint32_t article);

 private:
  /// What two articles have in common.
  struct Common {
    Products products = 0;
    std::uint32_t topics = 0;
    bool has_ground = false;  ///< more than who published them
  };

  bool count(std::uint32_t article);
  void nominate(std::uint32_t article, bool all_counted);
  Common look_at(std::uint32_t article) const;

  const FeatureTable::Lists* lists_;
  Ballot ballot_;
  std::vector<RankedShare> asked_;
  OwnFeatures own_;
  std::vector<std::uint64_t> nominees_;  ///< as ranks, best first
  std::vector<Neighbour> found_;
};

}  // namespace weft::relatedness
