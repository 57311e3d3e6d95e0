// SPDX-License-Identifier: MIT
#include <weft/timeline.hpp>

#include "media/numbers.hpp"
#include "media/xml_text.hpp"
#include "pictures/svg_text.hpp"
#include "pictures/text_width.hpp"
#include "pictures/timeline_axis.hpp"
#include "pictures/timeline_legend.hpp"
#include "pictures/timeline_rows.hpp"
#include "pictures/timeline_sheet.hpp"
#include "pictures/timeline_style.hpp"
#include "pictures/tooltips.hpp"

#include <ostream>
#include <string>

namespace weft {
namespace {

using media::number_text;
using media::xml_text;
using pictures::at;
using pictures::timeline_margin;
using pictures::TimelineSheet;

std::string span_of(const Timeline& timeline) {
  const std::string& from = timeline.columns.front().name;
  const std::string& to = timeline.columns.back().name;
  return from == to ? from : from + " to " + to;
}

/// What is to be seen, in a sentence.
std::string words_of(const Timeline& timeline) {
  std::size_t rows = 0;
  for (const TimelineGroup& group : timeline.groups) rows += group.rows.size();
  if (rows == 0) return "Nothing to show: no article has a topic.";
  std::string words = rows < timeline.topics ? "The " + pictures::counted(rows, "topic") + " that most articles have"
                                             : pictures::counted(rows, "topic");
  return words + ", by " + std::string(name_of(timeline.unit)) + (timeline.joined ? " (some joined), " : ", ") +
         span_of(timeline) + "; in each community, the early first";
}

void write_head(const TimelineSheet& sheet, double height, const TimelineOptions& options, std::ostream& out) {
  const std::string words = words_of(sheet.timeline);
  out << R"(<?xml version="1.0" encoding="UTF-8"?>)"
      << "\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 "
      << number_text(sheet.width, 2) << ' ' << number_text(height, 2)
      << "\" class=\"weft-timeline\" role=\"img\" aria-labelledby=\"timeline-title timeline-words\" "
         "font-family=\"Helvetica,Arial,sans-serif\">\n<title id=\"timeline-title\">"
      << xml_text(options.title) << "</title>\n<desc id=\"timeline-words\">" << xml_text(words) << "</desc>\n";
  pictures::write_timeline_style(options.theme, out);
  const double room = sheet.width - 2 * timeline_margin;
  out << "<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n<text font-size=\"20\" font-weight=\"bold\" y=\"42\""
      << at("x", timeline_margin) << '>' << xml_text(pictures::fitting(options.title, room / pictures::bold_width, 20))
      << "</text>\n<text class=\"quiet\" font-size=\"12\" y=\"64\"" << at("x", timeline_margin) << '>'
      << xml_text(pictures::fitting(words, room, 12)) << "</text>\n";
}

}  // namespace

void write_timeline_svg(const TopicGraph& graph, const TimelineOptions& options, std::ostream& out) {
  const Timeline timeline = build_timeline(graph, options);
  const TimelineSheet sheet = pictures::lay_out(graph, timeline);
  const double legend_top = sheet.rows_bottom + sheet.axis_height + 34;
  const double height = legend_top + pictures::legend_height(sheet) + timeline_margin - 12;
  write_head(sheet, height, options, out);
  if (!timeline.groups.empty()) {
    pictures::write_timeline_bars(sheet, out);
    pictures::write_timeline_axes(sheet, out);
    pictures::write_timeline_rows(graph, sheet, out);
  }
  pictures::write_timeline_legend(sheet, legend_top, out);
  out << "</svg>\n";
}

}  // namespace weft
