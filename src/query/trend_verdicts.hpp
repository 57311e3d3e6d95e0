// SPDX-License-Identifier: MIT
#pragma once

#include "query/trend_base.hpp"

#include <span>
#include <vector>

namespace weft::query {

/// The trends of all topics that were seen, in their order, each with its verdict. They are judged together, since
/// who asks often enough is answered by chance.
std::vector<Trend> judge(const TrendBase& base, std::span<const Sightings> sightings);

}  // namespace weft::query
