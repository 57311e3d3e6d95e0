// SPDX-License-Identifier: MIT
#include <weft/map.hpp>

#include "media/numbers.hpp"
#include "media/plain_text.hpp"
#include "media/xml_text.hpp"
#include "pictures/map_sheet.hpp"
#include "pictures/map_style.hpp"
#include "pictures/map_svg.hpp"
#include "pictures/svg_pieces.hpp"
#include "pictures/text_width.hpp"

#include <ostream>
#include <string>

namespace weft {
namespace {

/// The title is twice as large as other words, and bold.
constexpr double title_ems = 2;

using media::number_text;

void write_head(const pictures::MapSheet& sheet, const MapOptions& options, std::ostream& out) {
  out << R"(<?xml version="1.0" encoding="UTF-8"?>)"
      << "\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
  if (options.size && options.size->is_paper) {
    out << " width=\"" << number_text(options.size->width, 1) << "mm\" height=\""
        << number_text(options.size->height, 1) << "mm\"";
  }
  out << " viewBox=\"0 0 " << number_text(sheet.width, 1) << ' ' << number_text(sheet.height, 1)
      << "\" class=\"weft-map\" role=\"img\" aria-labelledby=\"map-title map-words\">\n<title id=\"map-title\">"
      << media::xml_text(sheet.title) << "</title>\n<desc id=\"map-words\">" << media::xml_text(sheet.subtitle)
      << "</desc>\n"
      << pictures::map_style(options.theme, sheet.map.named)
      << "<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n";
}

std::string title_that_fits(const pictures::MapSheet& sheet) {
  const double room = (sheet.width - 2 * sheet.margin) / (title_ems * sheet.em * pictures::bold_width);
  return pictures::cut_to_width(media::plain(sheet.title), room);
}

void open_group(std::string_view name, double x, double y, std::ostream& out) {
  out << "<g class=\"" << name << "\" transform=\"translate(" << number_text(x, 1) << ' ' << number_text(y, 1)
      << ")\">\n";
}

}  // namespace

void write_map(const Excerpt& excerpt, const Standings& standings, const MapSubject& subject, const MapOptions& options,
               std::ostream& out) {
  const pictures::MapSheet sheet = pictures::lay_out_map(excerpt, standings, subject, options);
  write_head(sheet, options, out);
  out << "<g font-family=\"Helvetica,Arial,sans-serif\">\n"
      << pictures::text_element(R"( class="ink" font-weight="bold")", sheet.margin, 3.2 * sheet.em,
                                title_ems * sheet.em, title_that_fits(sheet))
      << '\n'
      << pictures::text_element(R"( class="quiet")", sheet.margin, 5 * sheet.em, 1.1 * sheet.em, sheet.subtitle)
      << '\n';
  open_group("drawing", sheet.left, sheet.top, out);
  pictures::write_map_drawing(excerpt.graph(), sheet.map, sheet.boxes, sheet.places, sheet.tooltips, out);
  out << "</g>\n";
  open_group("legend", sheet.margin, sheet.legend_top, out);
  out << sheet.legend.body << "</g>\n</g>\n</svg>\n";
}

}  // namespace weft
