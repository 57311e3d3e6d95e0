// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include <weft/map.hpp>
#include <weft/picture.hpp>

#include <ostream>
#include <sstream>
#include <string>

namespace weft {
namespace {

std::string svg_of(const Excerpt& excerpt, const ExportOptions& options) {
  std::ostringstream svg;
  write_svg(excerpt, options, svg);
  return svg.str();
}

}  // namespace

void write_svg(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  MapOptions map;
  map.title = options.title;
  write_map(excerpt, measure(excerpt.graph(), NetworkKind::topics, Betweenness::no), {}, map, out);
}

void write_png(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  out << picture_png(svg_of(excerpt, options), sharp_size);
}

void write_pdf(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  out << picture_pdf(svg_of(excerpt, options));
}

}  // namespace weft
