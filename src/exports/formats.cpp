// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include <array>

namespace weft {

std::span<const ExportFormat> export_formats() {
  static constexpr std::array<ExportFormat, 4> formats{{
      {"dot", "graph.dot", "Graphviz's language, to draw the graph anew", write_dot},
      {"svg", "graph.svg", "a map to look at", write_svg},
      {"jsonld", "graph.jsonld", "linked data that is node-link JSON too", write_jsonld},
      {"d3", "graph.jsonld", "the same as jsonld", write_jsonld},
  }};
  return formats;
}

}  // namespace weft
