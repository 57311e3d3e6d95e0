// SPDX-License-Identifier: MIT
#pragma once

#include <weft/relatedness.hpp>

#include "relatedness/packed_lists.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// The features of a corpus as a table keeps them: packed, since there are many of them an article, and each stands
/// with its article and with its feature.
struct FeatureTable::Lists {
  static constexpr std::size_t batch = 1024;  ///< articles

  Yardstick yardstick;
  std::size_t articles = 0;
  std::array<std::uint32_t, 5> kind_begins{};  ///< of each kind among the features, and their end
  std::string names;                           ///< of all features, one behind the other
  std::vector<std::size_t> name_begins{0};     ///< of each, and the end of the last
  std::vector<std::uint32_t> having;           ///< by feature: how many articles have it

  std::vector<relatedness::PackedLists> shares;  ///< by article, a batch in each
  std::vector<relatedness::Unit> postings;       ///< by feature, one list behind the other
  std::vector<std::size_t> posting_begins{0};    ///< of each list, and the end of the last

  std::size_t features() const { return having.size(); }
  FeatureKind kind(FeatureId feature) const;
  std::string_view name(FeatureId feature) const;

  std::span<const relatedness::Unit> shares_of(ArticleNumber article) const {
    return shares[index_of(article) / batch][index_of(article) % batch];
  }

  std::span<const relatedness::Unit> postings_of(FeatureId feature) const {
    const std::size_t begin = posting_begins[index_of(feature)];
    return std::span(postings).subspan(begin, posting_begins[index_of(feature) + 1] - begin);
  }

  /// Makes the postings of the shares.
  void turn_over();

  // What `shares` and `postings` of the table returned last.
  std::vector<FeatureShare> unpacked_shares;
  std::vector<Posting> unpacked_postings;
};

}  // namespace weft
