// SPDX-License-Identifier: MIT
#pragma once

#include "query/find_plan.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace weft::query {

struct RankedHit {
  archive::Key article = 0;
  bool recurring = false;
};

/// The best of the articles that match a plan, best first: what does not recur before what does; titles that are what
/// was typed, then those that begin with it when it is more than a word; then by score, and the latest first. Of very
/// many, only those are scored that have the words in their titles or topics, and of those the latest.
/// REQUIRES: `matches` are what the plan's expression matches in `ranges`.
std::vector<RankedHit> ranked_hits(const archive::SearchReader& reader, const FindPlan& plan,
                                   std::span<const archive::Key> matches, const std::vector<archive::KeyRange>& ranges,
                                   std::size_t limit);

}  // namespace weft::query
