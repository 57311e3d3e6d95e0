// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace weft::relatedness {

/// In how many articles something is, of how many.
struct Spread {
  std::size_t having = 0;
  std::size_t all = 0;
};

/// How much less a thing tells for being a hub, which is what more than a quarter of many articles have: 1 when it is
/// none, next to nothing when it is.
double fading(const Spread& spread);

/// Whether a thing has begun to fade.
bool is_common(const Spread& spread);

/// How much a thing tells: most when few have it, and next to nothing when it is a hub.
/// REQUIRES: 0 < having <= all.
double rarity(const Spread& spread);

}  // namespace weft::relatedness
