// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/layout.hpp"
#include "exports/map_drawing.hpp"
#include "exports/map_legend.hpp"
#include "exports/map_model.hpp"
#include "exports/numbers.hpp"
#include "exports/svg_finish.hpp"
#include "exports/text_width.hpp"
#include "exports/xml_text.hpp"

#include <algorithm>
#include <ostream>
#include <string>

namespace weft {
namespace {

using exports::number_text;

/// Widths of text were reckoned for the fonts that the drawing names, so no rule here sets another.
constexpr std::string_view style = R"(<style>
.weft-map{color-scheme:light dark}
.weft-map .ground{fill:#fff}
.weft-map .words text{fill:#1f2328}
.weft-map .words .quiet{fill:#57606a}
.weft-map a{cursor:pointer}
.weft-map .node:hover path,.weft-map .node:hover polygon,.weft-map .node:hover ellipse{stroke:#d1242f;stroke-width:2}
.weft-map a:focus polygon,.weft-map a:focus ellipse{stroke:#d1242f;stroke-width:2}
.weft-map .edge:hover path{stroke:#d1242f;stroke-opacity:1;stroke-width:2}
@media (prefers-color-scheme:dark){
.weft-map .ground{fill:#14171b}
.weft-map .words text{fill:#e6e9ed}
.weft-map .words .quiet{fill:#a3abb5}
.weft-map .edge path,.weft-map .tie{stroke:#aab3be}
.weft-map .names-field path{stroke:#fff}
.weft-map .article polygon,.weft-map .article-box{fill:#22272e;stroke:#59626d}
.weft-map .article text{fill:#e6e9ed}
.weft-map .source ellipse,.weft-map .source-box{fill:#2b241b;stroke:#b98d5f}
.weft-map .source text{fill:#e3c39f}
}
</style>
)";

/// Where things stand on the sheet, in points.
struct Sheet {
  double width = 0;
  double em = 0;
  double margin = 0;
};

/// The words on the sheet are as large beside a wide map as beside a narrow one.
Sheet sheet_for(const exports::DrawnGraph& drawn) {
  constexpr double narrowest = 960;
  const double width = std::max(drawn.width, narrowest);
  return {width, width / 115, width / 60};
}

void write_text(std::ostream& out, const Sheet& sheet, double y, double size, const std::string& words) {
  out << "<text x=\"" << number_text(sheet.margin, 2) << "\" y=\"" << number_text(y, 2) << "\" font-size=\""
      << number_text(size, 2) << '"';
  if (size > sheet.em) out << " font-weight=\"bold\"";
  if (size < sheet.em) out << " class=\"quiet\"";
  out << '>' << exports::xml_text(words) << "</text>\n";
}

void open_group(std::ostream& out, std::string_view name, double x, double y) {
  out << "<g class=\"" << name << "\" transform=\"translate(" << number_text(x, 2) << ' ' << number_text(y, 2)
      << ")\">\n";
}

void write_head(std::ostream& out, const Sheet& sheet, double height, const std::string& title,
                const std::string& words) {
  out << R"(<?xml version="1.0" encoding="UTF-8"?>)"
      << "\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 "
      << number_text(sheet.width, 2) << ' ' << number_text(height, 2)
      << "\" class=\"weft-map\" role=\"img\" aria-labelledby=\"map-title map-words\">\n<title id=\"map-title\">"
      << exports::xml_text(title) << "</title>\n<desc id=\"map-words\">" << exports::xml_text(words) << "</desc>\n"
      << style << "<rect class=\"ground\" width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
}

}  // namespace

void write_svg(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  const TopicGraph& graph = excerpt.graph();
  const exports::MapModel map = exports::build_map(graph);
  exports::MapDrawing drawing = exports::draw_map(graph, map);
  exports::place_map(drawing, map);
  const exports::DrawnGraph drawn = exports::take_drawing(exports::draw_svg(drawing.graphviz), drawing.titles);
  const Sheet sheet = sheet_for(drawn);
  const exports::SvgBlock legend = exports::map_legend(graph, map, sheet.width - 2 * sheet.margin, sheet.em);
  const std::string words = exports::map_counts(map);
  const double top = sheet.em * 4;
  const double below = top + drawn.height + sheet.em;
  const double height = below + legend.height + sheet.em * 2.4;

  write_head(out, sheet, height, options.title, words);
  open_group(out, "drawing", (sheet.width - drawn.width) / 2, top);
  out << drawn.body << "</g>\n"
      << R"(<g class="words" font-family="Helvetica,Arial,sans-serif" fill="#1f2328">)" << '\n';
  write_text(out, sheet, sheet.em * 2.4, sheet.em * 1.8, options.title);
  open_group(out, "legend", sheet.margin, below);
  out << legend.body << "</g>\n";
  write_text(out, sheet, height - sheet.em, sheet.em * 0.9, words);
  out << "</g>\n</svg>\n";
}

}  // namespace weft
