// SPDX-License-Identifier: MIT
#pragma once

#include <weft/relatedness.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weft::relatedness {

/// The sum of products of weights as a score. Whole until here, so the same in whatever order they were summed.
double score_of(std::uint64_t products);

/// Sums up what articles have in common with one; kept between questions, because clearing it costs as much as the
/// corpus is long.
class Ballot {
 public:
  /// The articles that share features with `asked`; see `nominate`.
  std::vector<Nominee> hold(const FeatureIndex& index, std::span<const FeatureShare> asked, std::size_t most_postings);

 private:
  void count(std::span<const Posting> postings, FeatureWeight weight);

  std::vector<std::uint64_t> sums_;   ///< by article; 0: not nominated
  std::vector<std::uint32_t> named_;  ///< those nominated
};

}  // namespace weft::relatedness
