// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>

#include "media/numbers.hpp"
#include "media/xml_text.hpp"
#include "pictures/palette.hpp"
#include "pictures/trend_panel.hpp"

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace weft {
namespace {

using media::number_text;
using pictures::panel_height;

constexpr double sheet_margin = 24;
constexpr double top = 84;
constexpr double panel_width = 364;
constexpr double between = 30;
constexpr double below = 40;
constexpr std::size_t most_columns = 3;

/// Widths of text were reckoned for the fonts that the drawing names, so no rule here sets another.
constexpr std::string_view light_rules = R"(.weft-trends .recently{fill:#f0f2f5}
.weft-trends .grid{stroke:#d8dde3;stroke-width:.7;stroke-dasharray:2 3}
.weft-trends .axis{stroke:#8c959f;stroke-width:.8}
.weft-trends .over{fill:#000;fill-opacity:0}
.weft-trends .none{fill:#8c959f}
.weft-trends .earlier{fill-opacity:.5}
.weft-trends .point:hover .over{fill-opacity:.06}
)";

constexpr std::string_view dark_rules = R"(.weft-trends .recently{fill:#20252b}
.weft-trends .grid{stroke:#3a424b}
.weft-trends .axis{stroke:#7d8793}
.weft-trends .over{fill:#fff}
.weft-trends .bar{stroke:#e6e9ed;stroke-opacity:.35;stroke-width:.6}
)";

void write_ground(const pictures::Ground& ground, std::ostream& out) {
  out << ".weft-trends .ground{fill:" << ground.sheet << "}\n.weft-trends text{fill:" << ground.ink
      << "}\n.weft-trends .quiet{fill:" << ground.quiet << "}\n";
}

/// The colours of the map, told apart with any kind of sight; the word stands beside each.
std::string_view colour_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::rising:
      return pictures::swatches[8].fill;
    case Verdict::fresh:
      return pictures::swatches[2].fill;
    case Verdict::returned:
      return pictures::swatches[3].fill;
    case Verdict::fading:
      return pictures::swatches[5].fill;
    case Verdict::steady:
      return pictures::swatches[0].fill;
    case Verdict::unclear:
      break;
  }
  return "#8c959f";
}

std::size_t columns_for(std::size_t panels) {
  constexpr std::size_t square = 4;
  return panels == square ? 2 : std::clamp<std::size_t>(panels, 1, most_columns);
}

std::string counted(std::size_t number, std::string_view one) {
  return std::to_string(number) + ' ' + std::string(one) + (number == 1 ? "" : "s");
}

std::string span_of(const Trends& trends, std::size_t first) {
  const std::string& from = trends.periods[first].name;
  const std::string& to = trends.periods.back().name;
  return from == to ? from : from + " to " + to;
}

std::string title_of(const Trends& trends) {
  constexpr std::size_t most_named = 3;
  if (trends.series.size() > most_named) return "Trends of " + counted(trends.series.size(), "newsletter");
  std::string names;
  for (const TrendSeries& series : trends.series) {
    if (!series.name.empty()) names += (names.empty() ? "" : ", ") + series.name;
  }
  return names.empty() ? "Trends" : "Trends: " + names;
}

std::string words_of(const Trends& trends) {
  std::string words = span_of(trends, 0) + " by " + std::string(name_of(trends.by)) + ", " +
                      counted(trends.articles, "article") + " in " + counted(trends.issues, "issue");
  if (trends.series.size() > 1) words += " of " + std::to_string(trends.series.size()) + " series";
  if (trends.roll_up == RollUp::yes) words += ", each topic with those below it";
  if (trends.undated_issues > 0) words += "; left out: " + counted(trends.undated_issues, "issue") + " without a date";
  return words;
}

std::string legend_of(const Trends& trends) {
  const std::string base = trends.series.size() > 1
                               ? "Share of the articles, as if all series with the topic were there all the time"
                               : "Share of the articles";
  return base + "; each topic has a scale of its own. Shaded: recent (" + span_of(trends, trends.first_recent) +
         "). A dot: no issue to tell from.";
}

void write_words(std::ostream& out, double y, std::string_view more, const std::string& words) {
  out << "<text x=\"" << number_text(sheet_margin) << "\" y=\"" << number_text(y) << '"' << more << '>'
      << media::xml_text(words) << "</text>\n";
}

void write_head(std::ostream& out, double width, double height, const std::string& title, const std::string& words) {
  out << R"(<?xml version="1.0" encoding="UTF-8"?>)"
      << "\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " << number_text(width) << ' '
      << number_text(height)
      << "\" class=\"weft-trends\" role=\"img\" aria-labelledby=\"trends-title trends-words\" "
         "font-family=\"Helvetica,Arial,sans-serif\">\n<title id=\"trends-title\">"
      << media::xml_text(title) << "</title>\n<desc id=\"trends-words\">" << media::xml_text(words) << "</desc>\n"
      << "<style>\n.weft-trends{color-scheme:light dark}\n";
  write_ground(pictures::light_ground, out);
  out << light_rules;
  for (const Verdict verdict : verdicts())
    out << ".weft-trends ." << name_of(verdict) << "{fill:" << colour_of(verdict) << "}\n";
  out << "@media (prefers-color-scheme:dark){\n";
  write_ground(pictures::dark_ground, out);
  out << dark_rules << "}\n</style>\n<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n";
}

}  // namespace

void write_trends_svg(const TopicGraph& graph, const TrendAnswer& answer, std::ostream& out) {
  const Trends& trends = answer.trends;
  const std::size_t columns = columns_for(answer.told.size());
  const std::size_t rows = (answer.told.size() + columns - 1) / columns;
  // The words above and below need the room of two panels.
  const double width = 2 * sheet_margin + most_columns * panel_width + (most_columns - 1) * between;
  const double own_width = (width - 2 * sheet_margin - double(columns - 1) * between) / double(columns);
  const double height = top + double(rows) * (panel_height + between) + below - between;
  const std::string title = title_of(trends);
  write_head(out, width, height, title, words_of(trends));
  write_words(out, 36, R"( font-size="20" font-weight="bold")", title);
  write_words(out, 58, R"( font-size="12" class="quiet")", words_of(trends));
  for (std::size_t i = 0; i < answer.told.size(); ++i) {
    const std::size_t row = i / columns;
    const double x = sheet_margin + double(i % columns) * (own_width + between);
    const double y = top + double(row) * (panel_height + between);
    pictures::write_trend_panel(graph, trends, *answer.told[i], {x, y, own_width}, out);
  }
  write_words(out, height - 16, R"( font-size="11" class="quiet")", legend_of(trends));
  out << "</svg>\n";
}

}  // namespace weft
