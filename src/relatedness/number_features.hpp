// SPDX-License-Identifier: MIT
#pragma once

#include "relatedness/census.hpp"
#include "relatedness/feature_lists.hpp"
#include "relatedness/thing_row.hpp"

#include <memory>
#include <vector>

namespace weft::relatedness {

/// The lists of a table from the shares of its articles, which are numbered by the row of things: numbers what some
/// article has kept, and forgets the rest.
std::unique_ptr<FeatureTable::Lists> number_features(std::vector<PackedLists> shares, const ThingRow& things,
                                                     const Census& census, unsigned jobs);

}  // namespace weft::relatedness
