// SPDX-License-Identifier: MIT
#include "cli/trend_report.hpp"

#include "cli/ink.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/sparkline.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace weft::cli {

namespace {

constexpr std::size_t widest_topic = 36;
constexpr std::size_t widest_line = 40;  ///< of the sparkline
constexpr std::size_t count_bar_cells = 30;

/// `2019`, `2019 to 2026`
std::string span_of(const Trends& trends, std::size_t first, std::size_t last) {
  const std::string& from = trends.periods[first].name;
  return first == last ? from : from + " to " + trends.periods[last].name;
}

std::string seen(const Trend& trend) { return text::printable(trend.first_seen + " … " + trend.last_seen); }

Ink ink_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::rising:
      return Ink::good;
    case Verdict::fresh:
    case Verdict::returned:
      return Ink::notable;
    case Verdict::fading:
      return Ink::bad;
    case Verdict::steady:
    case Verdict::unclear:
      break;
  }
  return Ink::aside;
}

/// How a line of a group is divided.
struct Columns {
  std::size_t label = 0;
  std::size_t line = 0;
  std::size_t reason = 0;
  bool is_one_line = true;  ///< else the reason stands below
};

Columns columns_for(const TopicGraph& graph, const Trends& trends, std::span<const TrendGroup> groups,
                    std::size_t terminal) {
  constexpr std::size_t dates = 23;
  Columns columns;
  columns.line = std::min(trends.periods.size(), widest_line);
  for (const TrendGroup& group : groups) {
    for (const Trend* trend : group.trends) {
      columns.label = std::max(columns.label, text::display_width(text::printable(graph[trend->topic].label)));
      columns.reason = std::max(columns.reason, text::display_width(trend->reason));
    }
  }
  columns.label = std::min(columns.label, widest_topic);
  const std::size_t others = 4 * gap.size() + dates;
  columns.is_one_line = others + columns.label + columns.line + columns.reason <= terminal;
  if (columns.is_one_line) return columns;
  // Labels keep most of what there is: half a sparkline still tells something.
  const std::size_t room = terminal > others + 24 ? terminal - others : 24;
  columns.label = std::min(columns.label, room * 3 / 5);
  columns.line = std::min(columns.line, room - columns.label);
  return columns;
}

void write_line(const TopicGraph& graph, const Trends& trends, const Trend& trend, const Columns& columns,
                std::ostream& out) {
  const std::string label = fitted(graph[trend.topic].label, columns.label);
  const Inks inks(out);
  out << gap << padded(label, columns.label) << gap
      << inks(Ink::amount, padded(sparkline(trends, trend, columns.line), columns.line)) << gap;
  if (columns.is_one_line) {
    out << padded(text::printable(trend.reason), columns.reason) << gap << inks(Ink::aside, seen(trend)) << '\n';
  } else {
    out << inks(Ink::aside, seen(trend)) << '\n' << indented(2 * gap.size(), trend.reason, columns_of(out));
  }
}

}  // namespace

void write_base(const Trends& trends, std::ostream& out) {
  const std::size_t last = trends.periods.size() - 1;
  out << span_of(trends, 0, last) << " by " << name_of(trends.by);
  if (trends.first_recent > 0) out << "; recent: " << span_of(trends, trends.first_recent, last);
  out << '\n'
      << counted(trends.articles, "article", "articles") << " in " << counted(trends.issues, "issue", "issues")
      << ", what recurs left out";
  if (trends.series.size() > 1) out << " of " << trends.series.size() << " series, each compared with itself";
  if (trends.roll_up == RollUp::yes) out << "; each topic with those below it";
  out << '\n';
  if (trends.undated_issues > 0) {
    out << counted(trends.undated_issues, "issue", "issues") << " without a date left out ("
        << counted(trends.undated_articles, "article", "articles") << ")\n";
  }
}

void write_groups(const TopicGraph& graph, const Trends& trends, std::span<const TrendGroup> groups,
                  std::ostream& out) {
  const Columns columns = columns_for(graph, trends, groups, columns_of(out));
  const Inks inks(out);
  for (const TrendGroup& group : groups) {
    if (group.trends.empty()) continue;
    out << '\n' << inks(ink_of(group.verdict), name_of(group.verdict));
    if (group.all > group.trends.size()) out << " (" << group.trends.size() << " of " << group.all << ")";
    out << ":\n";
    for (const Trend* trend : group.trends) write_line(graph, trends, *trend, columns, out);
  }
}

void write_course(const TopicGraph& graph, const Trends& trends, const Trend& trend, std::ostream& out) {
  const std::size_t columns = columns_of(out);
  const std::vector<TrendPoint> points = points_of(trends, trend, trends.periods.size());
  const bool by_month = graph.chronicle().counted() != nullptr;
  const std::string amount =
      counted(trend.articles, "article", "articles") + " in " +
      (by_month ? counted(trend.issues, "month", "months") : counted(trend.issues, "issue", "issues"));
  const Inks inks(out);
  const std::string verdict(name_of(trend.verdict));
  out << '\n'
      << inks(Ink::title, fitted(graph[trend.topic].label, columns)) << "  "
      << inks(Ink::amount, sparkline(trends, trend, widest_line)) << '\n'
      << gap << inks(ink_of(trend.verdict), verdict)
      << indented(0, ": " + trend.reason, columns - std::min(columns, gap.size() + verdict.size()))
      << indented(gap.size(), amount + ", " + seen(trend), columns) << '\n';
  const bool is_adjusted = trends.series.size() > 1;
  std::size_t widest = 6;
  double most = 0;
  for (const TrendPoint& point : points) {
    widest = std::max(widest, name_of(trends, point).size());
    most = std::max(most, point.level.value_or(0));
  }
  out << gap << padded("period", widest) << gap << "articles" << gap << "     of" << (is_adjusted ? "  expected" : "")
      << '\n';
  for (const TrendPoint& point : points) {
    constexpr double steps = 1e6;  // bars are drawn of whole numbers
    const auto level = static_cast<std::size_t>(point.level.value_or(0) / std::max(most, 1e-9) * steps);
    std::string line = padded(name_of(trends, point), widest) + "  " + right_aligned(point.articles, 8) + "  " +
                       right_aligned(point.all, 7);
    if (is_adjusted) {
      const std::string expected = two_decimals(point.expected);
      line += std::string(10 - std::min<std::size_t>(10, expected.size()), ' ') + expected;
    }
    const std::string drawn = point.level ? bar(level, static_cast<std::size_t>(steps), count_bar_cells) : "·";
    out << gap << line << (drawn.empty() ? "" : "  ") << inks(Ink::amount, drawn) << '\n';
  }
}

}  // namespace weft::cli
