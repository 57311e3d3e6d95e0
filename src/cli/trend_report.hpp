// SPDX-License-Identifier: MIT
#pragma once

#include <weft/changes.hpp>

#include <iosfwd>
#include <span>

/// Trends as people read them in a terminal.
namespace weft::cli {

/// What they are trends of: the time, the recent part of it, the articles, and what was left out.
void write_base(const Trends& trends, std::ostream& out);

/// The groups below each other, a topic a line.
void write_groups(const TopicGraph& graph, const Trends& trends, std::span<const TrendGroup> groups, std::ostream& out);

/// One topic period by period.
void write_course(const TopicGraph& graph, const Trends& trends, const Trend& trend, std::ostream& out);

}  // namespace weft::cli
