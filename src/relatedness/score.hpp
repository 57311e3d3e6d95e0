// SPDX-License-Identifier: MIT
#pragma once

#include <weft/relatedness.hpp>

#include <cstdint>

/// Scores as whole numbers, so that they are the same in whatever order and by whatever processor they are reckoned.
namespace weft::relatedness {

/// The product of two weights, or the sum of such products.
using Products = std::uint64_t;

inline constexpr Products whole_products = Products{whole_weight} * whole_weight;
inline constexpr std::uint32_t million = 1'000'000;

/// The sum of products as a score in millionths, at most a million.
constexpr std::uint32_t millionths_of(Products products) {
  if (products >= whole_products) return million;
  return static_cast<std::uint32_t>((products * million + whole_products / 2) / whole_products);
}

constexpr double score_of(Products products) { return double(millionths_of(products)) / million; }

}  // namespace weft::relatedness
