// SPDX-License-Identifier: MIT
#pragma once

#include <weft/relatedness.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace weft {

/// Lists in one array, each from one offset to the next.
template <typename Item>
struct Lists {
  std::vector<std::size_t> offsets{0};
  std::vector<Item> items;

  std::span<const Item> operator[](std::size_t at) const {
    return std::span(items).subspan(offsets[at], offsets[at + 1] - offsets[at]);
  }
};

struct FeatureTable::Impl {
  Yardstick yardstick;
  std::vector<Feature> features;  ///< by kind, then by name
  Lists<FeatureShare> shares;     ///< by article
  Lists<Posting> postings;        ///< by feature
};

}  // namespace weft
