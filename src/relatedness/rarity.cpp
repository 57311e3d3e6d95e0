// SPDX-License-Identifier: MIT
#include "relatedness/rarity.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace weft::relatedness {

namespace {

/// Below this many articles a share says little: two of six is no hub.
constexpr std::size_t fewest_for_hubs = 50;
constexpr double common_share = 0.15;  ///< from here on a thing fades …
constexpr double hub_share = 0.25;     ///< … to nearly nothing here
constexpr double hub_weight = 0.02;

}  // namespace

double fading(const Spread& spread) {
  if (spread.all < fewest_for_hubs) return 1;
  const double share = double(spread.having) / double(spread.all);
  return std::clamp(1 - (share - common_share) / (hub_share - common_share), hub_weight, 1.0);
}

bool is_common(const Spread& spread) { return fading(spread) < 1; }

double rarity(const Spread& spread) {
  assert(spread.having > 0 && spread.having <= spread.all);
  return std::log(double(spread.all + 1) / double(spread.having)) * fading(spread);
}

}  // namespace weft::relatedness
