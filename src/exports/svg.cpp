// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>
#include <weft/map.hpp>

namespace weft {

void write_svg(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  MapOptions map;
  map.title = options.title;
  write_map(excerpt, measure(excerpt.graph(), NetworkKind::topics, Betweenness::no), {}, map, out);
}

}  // namespace weft
