// SPDX-License-Identifier: MIT
#pragma once

#include <weft/trends.hpp>

#include <iosfwd>
#include <span>
#include <vector>

/// Trends as people read them in a terminal.
namespace weft::cli {

/// Trends of one verdict, as many of them as are told.
struct TrendGroup {
  Verdict verdict = Verdict::unclear;
  std::vector<const Trend*> trends;
  std::size_t all = 0;  ///< how many there are
};

/// What they are trends of: the time, the recent part of it, the articles, and what was left out.
void write_base(const Trends& trends, std::ostream& out);

/// The groups below each other, a topic a line.
void write_groups(const TopicGraph& graph, const Trends& trends, std::span<const TrendGroup> groups, std::ostream& out);

/// One topic period by period.
void write_course(const TopicGraph& graph, const Trends& trends, const Trend& trend, std::ostream& out);

}  // namespace weft::cli
