// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include <array>

namespace weft {

std::span<const ExportFormat> export_formats() {
  static constexpr std::array<ExportFormat, 6> formats{{
      {"dot", "graph.dot", "Graphviz's language, to draw the graph anew", write_dot},
      {"svg", "graph.svg", "a map to look at", write_svg},
      {"png", "graph.png", "the map as pixels", write_png, nullptr, Content::binary},
      {"pdf", "graph.pdf", "the map as a page to print", write_pdf, nullptr, Content::binary},
      {"jsonld", "graph.jsonld", "linked data that is node-link JSON too", write_jsonld},
      {"d3", "graph.jsonld", "the same as jsonld", write_jsonld},
  }};
  return formats;
}

}  // namespace weft
