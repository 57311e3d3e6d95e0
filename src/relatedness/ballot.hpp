// SPDX-License-Identifier: MIT
#pragma once

#include <weft/relatedness.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace weft::relatedness {

/// A feature of the article that is asked about.
struct RankedShare {
  std::uint32_t having = 0;  ///< how many articles have it
  FeatureShare share;
};

/// Sums up what articles have in common with one; kept between questions, because clearing it costs as much as the
/// corpus is long.
class Ballot {
 public:
  /// Counts the postings of features, the rarest first, and no further ones once so many would have been read; says
  /// whether that were all. `visit_postings` calls what it is given with each article of a feature and its weight.
  template <typename VisitPostings>
  bool hold(std::vector<RankedShare>& asked, std::size_t most_postings, const VisitPostings& visit_postings) {
    std::sort(asked.begin(), asked.end(), [](const RankedShare& a, const RankedShare& b) {
      return a.having != b.having ? a.having < b.having : a.share.feature < b.share.feature;
    });
    std::size_t read = 0;
    for (const auto& [having, share] : asked) {
      // As many as have it, or fewer: of words only those that say most of an article are kept.
      if (read + having > most_postings) return false;
      visit_postings(share.feature,
                     [&, weight = std::uint32_t{share.weight}](std::uint32_t article, FeatureWeight its) {
                       ++read;
                       count(article, weight * its);
                     });
    }
    return true;
  }

  /// Calls `visit` with each article that was counted, as they were met, and its sum of products, and forgets them.
  /// Sums that are above `whole_products` may be less than they are, but are above it, too.
  template <typename Visit>
  void take(const Visit& visit) {
    for (const std::uint32_t article : named_) visit(article, std::exchange(sums_[article], 0));
    named_.clear();
  }

 private:
  void count(std::uint32_t article, std::uint32_t product) {
    if (article >= sums_.size()) sums_.resize(std::max<std::size_t>(article + 1, 2 * sums_.size()));
    std::uint32_t& sum = sums_[article];
    if (sum == 0) named_.push_back(article);
    // Half the memory of exact sums, and that is what counting waits for.
    const std::uint32_t more = sum + product;
    sum = more < sum ? std::numeric_limits<std::uint32_t>::max() : more;
  }

  std::vector<std::uint32_t> sums_;   ///< by article; 0: not counted
  std::vector<std::uint32_t> named_;  ///< those counted
};

}  // namespace weft::relatedness
