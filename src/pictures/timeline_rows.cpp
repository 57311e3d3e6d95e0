// SPDX-License-Identifier: MIT
#include "pictures/timeline_rows.hpp"

#include "media/identity.hpp"
#include "media/numbers.hpp"
#include "media/plain_text.hpp"
#include "media/web_link.hpp"
#include "media/xml_text.hpp"
#include "pictures/svg_text.hpp"
#include "pictures/text_width.hpp"
#include "pictures/timeline_style.hpp"
#include "pictures/tooltips.hpp"

#include <algorithm>
#include <ostream>
#include <string>

namespace weft::pictures {
namespace {

constexpr double gap = 1.5;  ///< between cells, and above and below rows
constexpr std::size_t titles_told = 5;

/// A row on the sheet.
struct PlacedRow {
  const TimelineRow& row;
  double top = 0;

  double baseline() const { return top + row_height / 2 + 0.35 * label_size; }
};

/// The share, and the titles of the first articles, a line each.
std::string words_on(const TopicGraph& graph, const TimelineSheet& sheet, const TimelineRow& row,
                     const TimelineCell& cell) {
  const TimelineColumn& column = sheet.timeline.columns[cell.column];
  const std::size_t count = cell.articles.size();
  std::string words = media::xml_text(media::cut(graph[row.topic].label, media::label_limit) + ", " + column.name +
                                      ": " + std::to_string(count) + " of " + counted(column.articles, "article") +
                                      ", " + percent(double(count) / column.articles));
  for (std::size_t i = 0; i < std::min(count, titles_told); ++i)
    words += "\n• " + media::xml_text(media::cut(graph[cell.articles[i]].label, media::label_limit));
  if (count > titles_told) words += "\nand " + std::to_string(count - titles_told) + " more";
  return words;
}

void write_cell(const TopicGraph& graph, const TimelineSheet& sheet, const PlacedRow& placed, const TimelineCell& cell,
                std::ostream& out) {
  const std::size_t shade = sheet.shades.of(cell.articles.size(), sheet.timeline.columns[cell.column].articles);
  const double x = sheet.x_of(cell.column);
  out << "<g class=\"cell " << shade_class(shade, sheet.shades.count()) << "\"><title>"
      << words_on(graph, sheet, placed.row, cell) << "</title><rect class=\"ink\"" << at("x", x + gap / 2)
      << at("y", placed.top + gap) << at("width", sheet.cell - gap) << at("height", row_height - 2 * gap)
      << " rx=\"2\"/>";
  if (sheet.has_counts) {
    out << "<text text-anchor=\"middle\"" << at("font-size", count_size) << at("x", x + sheet.cell / 2)
        << at("y", placed.top + row_height / 2 + 3.5) << '>' << cell.articles.size() << "</text>";
  }
  out << "</g>\n";
}

/// The ground of a row, with a gap where there is no issue to tell from.
void write_track(const TimelineSheet& sheet, double top, std::ostream& out) {
  const std::vector<TimelineColumn>& columns = sheet.timeline.columns;
  for (std::size_t begin = 0; begin < columns.size();) {
    std::size_t end = begin;
    while (end < columns.size() && columns[end].articles > 0) ++end;
    if (end > begin) {
      out << "<rect class=\"track\"" << at("x", sheet.x_of(begin) + gap / 2) << at("y", top + gap)
          << at("width", sheet.x_of(end) - sheet.x_of(begin) - gap) << at("height", row_height - 2 * gap)
          << " rx=\"2\"/>\n";
    }
    begin = end + 1;
  }
}

void write_label(const TopicGraph& graph, const TimelineSheet& sheet, const PlacedRow& placed, std::ostream& out) {
  const Vertex& topic = graph[placed.row.topic];
  const auto link = media::WebLink::from(topic.url);
  const double room = sheet.left - 12 - timeline_margin;
  out << (link ? R"(<a xlink:href=")" + media::xml_text(link->url()) + R"(" target="_top">)" : "<g>") << "<title>"
      << media::xml_text(tooltip_of(graph, placed.row.topic)) << "</title><text text-anchor=\"end\""
      << at("x", sheet.left - 12) << at("y", placed.baseline()) << at("font-size", label_size) << '>'
      << media::xml_text(fitting(topic.label, room, label_size)) << "</text>" << (link ? "</a>\n" : "</g>\n");
}

/// How many articles there are in all, and what became of the topic.
void write_figures(const TimelineSheet& sheet, const PlacedRow& placed, std::ostream& out) {
  out << R"(<text text-anchor="end" font-size="11")" << at("x", sheet.right() + sum_offset)
      << at("y", placed.baseline()) << '>' << placed.row.articles << "</text>\n";
  if (placed.row.verdict == Verdict::unclear) return;
  out << "<g><title>" << media::xml_text(placed.row.reason) << "</title>";
  write_sign(placed.row.verdict, sheet.right() + sign_offset, placed.top + row_height / 2, out);
  out << "<text font-size=\"11\"" << at("x", sheet.right() + sign_word_offset) << at("y", placed.baseline()) << '>'
      << name_of(placed.row.verdict) << "</text></g>\n";
}

void write_row(const TopicGraph& graph, const TimelineSheet& sheet, const PlacedRow& placed, std::ostream& out) {
  out << R"(<g class="row" id=")" << media::xml_text(media::export_id(graph[placed.row.topic])) << "\">\n";
  write_label(graph, sheet, placed, out);
  write_track(sheet, placed.top, out);
  for (const TimelineCell& cell : placed.row.cells) write_cell(graph, sheet, placed, cell, out);
  write_figures(sheet, placed, out);
  out << "</g>\n";
}

/// The name of a community above its rows, and a stripe beside them.
void write_heading(const TimelineSheet& sheet, const TimelineGroup& group, double top, std::ostream& out) {
  const double rows = top + heading_height;
  const std::string name = group.community ? group.name : sheet.timeline.groups.size() > 1 ? "Other topics" : "Topics";
  out << R"(<rect class="ink" width="3" rx="1.5")" << at("x", sheet.left - 7) << at("y", rows + gap)
      << at("height", row_height * double(group.rows.size()) - 2 * gap) << "/>\n";
  out << R"(<text class="ink" font-weight="bold")" << at("x", sheet.left + gap / 2) << at("y", rows - 6)
      << at("font-size", label_size) << '>'
      << media::xml_text(fitting(name, (sheet.width - timeline_margin - sheet.left) / bold_width, label_size))
      << "</text>\n";
}

}  // namespace

void write_sign(Verdict verdict, double x, double y, std::ostream& out) {
  std::string_view path;
  switch (verdict) {
    case Verdict::rising:
      path = "M-4.5 4.5 4 -4M-1.5 -4.5H4.5V1.5";
      break;
    case Verdict::fresh:
      path = "M0 -5V5M-5 0H5";
      break;
    case Verdict::returned:
      path = "M-4.5 -1.5H1.5A3 3 0 0 1 1.5 4.5H-2.5M-1.5 -4.5 -4.5 -1.5 -1.5 1.5";
      break;
    case Verdict::fading:
      path = "M-4.5 -4.5 4 4M4.5 -1.5V4.5H-1.5";
      break;
    case Verdict::steady:
      path = "M-5 0H4.5M1.5 -3 4.5 0 1.5 3";
      break;
    case Verdict::unclear:
      return;
  }
  out << R"(<path class="sign" transform="translate()" << media::number_text(x, 2) << ' ' << media::number_text(y, 2)
      << ")\" d=\"" << path << "\"/>";
}

void write_timeline_rows(const TopicGraph& graph, const TimelineSheet& sheet, std::ostream& out) {
  double top = sheet.rows_top;
  for (const TimelineGroup& group : sheet.timeline.groups) {
    out << "<g class=\"" << ink_class(group.community) << "\">\n";
    write_heading(sheet, group, top, out);
    top += heading_height;
    for (const TimelineRow& row : group.rows) {
      write_row(graph, sheet, {row, top}, out);
      top += row_height;
    }
    out << "</g>\n";
  }
}

}  // namespace weft::pictures
