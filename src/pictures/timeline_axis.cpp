// SPDX-License-Identifier: MIT
#include "pictures/timeline_axis.hpp"

#include "media/numbers.hpp"
#include "media/xml_text.hpp"
#include "pictures/svg_text.hpp"
#include "pictures/text_width.hpp"
#include "pictures/timeline_rows.hpp"
#include "pictures/tooltips.hpp"

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <string>

namespace weft::pictures {
namespace {

constexpr double year_size = 11;

void write_words(std::ostream& out, double x, double y, std::string_view more, std::string_view words) {
  out << "<text" << at("x", x) << at("y", y) << more << '>' << media::xml_text(words) << "</text>\n";
}

std::uint32_t most_articles(const Timeline& timeline) {
  std::uint32_t most = 1;
  for (const TimelineColumn& column : timeline.columns) most = std::max(most, column.articles);
  return most;
}

/// Whether a year begins with a column.
bool begins_year(const Timeline& timeline, std::size_t column) {
  return !timeline.columns[column].year.empty() &&
         (column == 0 || timeline.columns[column].year != timeline.columns[column - 1].year);
}

/// The years, as many as have room, at their first columns.
void write_years(const TimelineSheet& sheet, double y, std::ostream& out) {
  constexpr double between = 6;
  double taken = 0;
  for (std::size_t i = 0; i < sheet.timeline.columns.size(); ++i) {
    const std::string& year = sheet.timeline.columns[i].year;
    const double width = text_width(year) * year_size * bold_width;
    const double x = sheet.x_of(i) + 2;
    if (!begins_year(sheet.timeline, i) || x < taken) continue;
    write_words(out, x, y, R"( font-size="11" font-weight="bold")", year);
    taken = x + width + between;
  }
}

void write_marks(const TimelineSheet& sheet, double top, std::ostream& out) {
  for (std::size_t i = 0; i < sheet.marks.size(); ++i) {
    if (sheet.marks[i].empty()) continue;
    const double x = sheet.x_of(i) + sheet.cell / 2;
    if (sheet.marks_stand) {
      const double foot = x + 0.35 * mark_size;
      out << R"(<text class="quiet" text-anchor="end")" << at("font-size", mark_size) << R"( transform="translate()"
          << media::number_text(foot, 2) << ' ' << media::number_text(top + 4, 2) << ") rotate(-90)\">"
          << media::xml_text(sheet.marks[i]) << "</text>\n";
    } else {
      write_words(out, x, top + mark_size + 1, R"( class="quiet" text-anchor="middle")" + at("font-size", mark_size),
                  sheet.marks[i]);
    }
  }
}

void write_year_starts(const TimelineSheet& sheet, double top, double bottom, std::ostream& out) {
  for (std::size_t i = 1; i < sheet.timeline.columns.size(); ++i) {
    if (!begins_year(sheet.timeline, i)) continue;
    out << "<line class=\"grid\"" << at("x1", sheet.x_of(i)) << at("y1", top) << at("x2", sheet.x_of(i))
        << at("y2", bottom) << "/>\n";
  }
}

/// Where years begin, on both axes and in each group: never through the name of a community.
void write_year_lines(const TimelineSheet& sheet, std::ostream& out) {
  write_year_starts(sheet, sheet.bars_bottom + 2, sheet.rows_top, out);
  double top = sheet.rows_top;
  for (const TimelineGroup& group : sheet.timeline.groups) {
    top += heading_height;
    const double bottom = top + row_height * double(group.rows.size());
    write_year_starts(sheet, top, bottom, out);
    top = bottom;
  }
  write_year_starts(sheet, sheet.rows_bottom, sheet.rows_bottom + 16, out);
}

void write_axis(const TimelineSheet& sheet, double top, std::ostream& out) {
  const bool has_years = std::any_of(sheet.timeline.columns.begin(), sheet.timeline.columns.end(),
                                     [](const TimelineColumn& column) { return !column.year.empty(); });
  if (has_years) write_years(sheet, top + 14, out);
  write_marks(sheet, top + (has_years ? 18 : 4), out);
}

}  // namespace

void write_timeline_bars(const TimelineSheet& sheet, std::ostream& out) {
  const std::uint32_t most = most_articles(sheet.timeline);
  const double room = sheet.bars_bottom - sheet.bars_top;
  for (std::size_t i = 0; i < sheet.timeline.columns.size(); ++i) {
    const TimelineColumn& column = sheet.timeline.columns[i];
    const double height = room * column.articles / most;
    const std::string words = column.articles == 0
                                  ? "no issue"
                                  : counted(column.articles, "article") + " in " + counted(column.issues, "issue");
    out << "<g class=\"column\"><title>" << media::xml_text(column.name + ": " + words) << "</title>";
    out << "<rect class=\"total\"" << at("x", sheet.x_of(i) + 0.75) << at("y", sheet.bars_bottom - height)
        << at("width", sheet.cell - 1.5) << at("height", height) << "/></g>\n";
  }
  const double end = sheet.left - 12;
  const std::string small = R"( class="quiet" text-anchor="end" font-size="10")";
  write_words(out, end, sheet.bars_top + 8, small, "articles by " + std::string(name_of(sheet.timeline.unit)));
  write_words(out, end, sheet.bars_top + 21, small, "at most " + std::to_string(most));
}

void write_timeline_axes(const TimelineSheet& sheet, std::ostream& out) {
  if (sheet.timeline.unit != TimelineUnit::year) write_year_lines(sheet, out);
  write_axis(sheet, sheet.bars_bottom, out);
  write_axis(sheet, sheet.rows_bottom + 2, out);
  const std::string small = R"( class="quiet" font-size="10")";
  const double y = sheet.rows_top - 5;
  write_words(out, sheet.right() + sum_offset, y, small + R"( text-anchor="end")", "articles");
  if (sheet.has_signs) write_words(out, sheet.right() + sign_offset - 5, y, small, "change");
}

}  // namespace weft::pictures
