// SPDX-License-Identifier: MIT
#include "pictures/timeline_sheet.hpp"

#include "pictures/svg_text.hpp"
#include "pictures/text_width.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace weft::pictures {
namespace {

constexpr double full_width = 1200;
constexpr double least_width = 820;  ///< for the title and the legend
constexpr double head_height = 88;
constexpr double bars_height = 44;
constexpr double sum_width = 44;   ///< on the right
constexpr double sign_width = 88;  ///< with its word
constexpr double least_labels = 110;
constexpr double most_labels = 250;
constexpr double narrowest_cell = 8;
constexpr double widest_cell = 56;
constexpr double year_height = 18;

double labels_width(const TopicGraph& graph, const Timeline& timeline) {
  double widest = 0;
  for (const TimelineGroup& group : timeline.groups) {
    for (const TimelineRow& row : group.rows) widest = std::max(widest, text_width(graph[row.topic].label));
  }
  return std::clamp(std::ceil(widest * label_size) + 1, least_labels, most_labels);
}

/// `Mar` or `M` for 2024-03, `Q2` or `2` for 2024-Q2, nothing for a year.
std::string period_mark(const TimelineColumn& column, double room) {
  constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (column.name.size() <= column.year.size()) return {};
  const std::string_view rest = std::string_view(column.name).substr(column.year.size() + 1);
  std::string_view mark = rest.substr(0, 2);
  if (!rest.starts_with('Q')) {
    std::size_t month = 0;
    std::from_chars(rest.data(), rest.data() + mark.size(), month);
    mark = months[month - 1];
  }
  if (text_width(mark) * mark_size <= room - 3) return std::string(mark);
  mark = rest.starts_with('Q') ? mark.substr(1) : mark.substr(0, 1);
  return text_width(mark) * mark_size <= room - 1 ? std::string(mark) : std::string();
}

/// Issues have names, which are longer than a column is wide: they stand upright when they do not fit.
void set_marks(TimelineSheet& sheet) {
  constexpr double longest = 96;
  double widest = 0;
  for (const TimelineColumn& column : sheet.timeline.columns) {
    const bool is_issue = sheet.timeline.unit == TimelineUnit::issue;
    sheet.marks.push_back(is_issue ? fitting(column.name, longest, mark_size) : period_mark(column, sheet.cell));
    widest = std::max(widest, text_width(sheet.marks.back()) * mark_size);
  }
  sheet.marks_stand = widest > sheet.cell - 2;
  const bool has_years = std::any_of(sheet.timeline.columns.begin(), sheet.timeline.columns.end(),
                                     [](const TimelineColumn& column) { return !column.year.empty(); });
  const double marks_height = widest == 0 ? 0 : sheet.marks_stand ? widest + 6 : 14;
  sheet.axis_height = (has_years ? year_height : 4) + marks_height;
}

bool has_signs(const Timeline& timeline) {
  for (const TimelineGroup& group : timeline.groups) {
    for (const TimelineRow& row : group.rows) {
      if (row.verdict != Verdict::unclear) return true;
    }
  }
  return false;
}

/// Whether the largest number fits into a cell.
bool has_counts(const TimelineSheet& sheet) {
  constexpr double least_cell = 18;
  std::size_t most = 0;
  for (const TimelineGroup& group : sheet.timeline.groups) {
    for (const TimelineRow& row : group.rows) {
      for (const TimelineCell& cell : row.cells) most = std::max(most, cell.articles.size());
    }
  }
  return sheet.cell >= least_cell && text_width(std::to_string(most)) * count_size <= sheet.cell - 3;
}

}  // namespace

TimelineSheet lay_out(const TopicGraph& graph, const Timeline& timeline) {
  TimelineSheet sheet{timeline, TimelineShades(timeline)};
  sheet.left = timeline_margin + labels_width(graph, timeline) + 12;
  sheet.has_signs = has_signs(timeline);
  const double figures = sum_width + (sheet.has_signs ? sign_width : 0);
  const double room = full_width - sheet.left - figures - timeline_margin;
  const double columns = double(std::max<std::size_t>(1, timeline.columns.size()));
  sheet.cell = std::clamp(std::floor(2 * room / columns) / 2, narrowest_cell, widest_cell);
  sheet.width = std::max(sheet.right() + figures + timeline_margin, least_width);
  set_marks(sheet);
  sheet.has_counts = has_counts(sheet);
  sheet.bars_top = head_height;
  sheet.bars_bottom = sheet.bars_top + bars_height;
  sheet.rows_top = sheet.bars_bottom + sheet.axis_height;
  sheet.rows_bottom = sheet.rows_top;
  for (const TimelineGroup& group : timeline.groups)
    sheet.rows_bottom += heading_height + row_height * double(group.rows.size());
  return sheet;
}

}  // namespace weft::pictures
