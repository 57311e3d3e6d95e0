// SPDX-License-Identifier: MIT
#pragma once

#include <weft/timeline.hpp>

#include <cstdint>
#include <vector>

/// The columns of a timeline, and which issue falls into which.
namespace weft::query {

inline constexpr std::uint32_t no_column = 0xFFFFFFFF;

struct TimelineColumns {
  TimelineUnit unit = TimelineUnit::month;
  bool joined = false;
  std::vector<TimelineColumn> columns;
  std::vector<std::uint32_t> of_issue;  ///< by issue vertex, from the first on; `no_column` for what is left out
};

/// `trends` are those that verdicts are taken from; their periods are used when no others are asked for.
TimelineColumns lay_out_columns(const TopicGraph& graph, const TimelineOptions& options, const Trends& trends);

}  // namespace weft::query
