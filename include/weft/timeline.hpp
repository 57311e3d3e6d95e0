// SPDX-License-Identifier: MIT
#pragma once

/// Timelines: when an archive wrote about what, topic by topic and period by period (docs/timeline.md).
/// In: a TopicGraph. Out: the articles of each topic in each period, in rows by community; or the same as SVG.
/// Never tells anew what changed: periods and verdicts are those of trends.

#include <weft/graph.hpp>
#include <weft/theme.hpp>
#include <weft/trends.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// What a column stands for.
enum class TimelineUnit { month, quarter, year, issue };

struct TimelineOptions {
  std::vector<VertexId> topics = {};    ///< the topics that may have a row; empty: all
  std::size_t top = 40;                 ///< the so many of them that most articles have
  std::optional<TimelineUnit> by = {};  ///< without it, what makes a dozen to four dozen columns
  Theme theme = Theme::automatic;
  std::string title = "Timeline of topics";
};

/// So many columns at most: more periods, or issues, are joined evenly.
inline constexpr std::size_t most_timeline_columns = 120;
inline constexpr std::size_t most_timeline_columns_unasked = 48;
inline constexpr std::size_t least_timeline_columns_unasked = 12;

struct TimelineColumn {
  std::string name;  ///< 2024-03, 2024-Q1, 2024 or the id of an issue; of several that were joined: 2024-03–2024-05
  std::string year;  ///< in which it begins; empty when that is not known
  std::uint32_t issues = 0;
  std::uint32_t articles = 0;
};

/// The articles of one column that have a topic: those about it first, then as they stand in the graph. Never empty.
struct TimelineCell {
  std::uint32_t column = 0;
  std::vector<VertexId> articles;
};

struct TimelineRow {
  VertexId topic{};
  std::uint32_t articles = 0;       ///< of all cells
  std::vector<TimelineCell> cells;  ///< in the order of the columns
  Verdict verdict = Verdict::unclear;
  std::string reason;  ///< of the verdict; empty when there is none
};

/// The rows of one community, from those of the early columns to those of the late.
struct TimelineGroup {
  std::optional<std::size_t> community;  ///< into the standings of the topics, largest first; none: of none, or alone
  std::string name;                      ///< of the community
  std::vector<TimelineRow> rows;
};

struct Timeline {
  TimelineUnit unit = TimelineUnit::month;
  bool joined = false;                  ///< columns stand for several periods, or issues
  std::vector<TimelineColumn> columns;  ///< none left out between the first and the last
  std::vector<TimelineGroup> groups;    ///< that with the most articles first; those of no community last
  std::string recent_from;              ///< the period that verdicts take for recent, and all after it; may be empty
  std::uint32_t issues = 0;             ///< of all columns
  std::uint32_t articles = 0;
  std::uint32_t undated_issues = 0;  ///< left out when columns are periods
  std::size_t topics = 0;            ///< that could have had a row
};

/// Articles count as in trends: what recurs does not, and topics above those of an article do not. By issue, those
/// without a date count too. Ties between topics are broken by the order of the graph.
Timeline build_timeline(const TopicGraph& graph, const TimelineOptions& options = {});

/// A row for each topic, a column for each period, the darker the larger the share of its articles.
void write_timeline_svg(const TopicGraph& graph, const TimelineOptions& options, std::ostream& out);

std::string_view name_of(TimelineUnit unit);

}  // namespace weft
