// SPDX-License-Identifier: MIT
#pragma once

/// Changes: those of the trends that are told without being asked for.
/// In: trends. Out: what rises, is new, has returned and fades, each kind surest first.

#include <weft/trends.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace weft {

/// Trends of one verdict, as many of them as are told.
struct TrendGroup {
  Verdict verdict = Verdict::unclear;
  std::vector<const Trend*> trends;
  std::size_t all = 0;  ///< how many there are
};

/// A group each of what rises, is new, has returned and fades, with at most so many topics, of one type or of all.
std::vector<TrendGroup> changes_of(const TopicGraph& graph, const Trends& trends, std::size_t limit,
                                   std::optional<TopicType> type = std::nullopt);

}  // namespace weft
