// SPDX-License-Identifier: MIT
#include "exports/svg_pieces.hpp"

#include "exports/numbers.hpp"
#include "exports/xml_text.hpp"

namespace weft::exports {

std::string attribute(std::string_view name, double value) { return attribute(name, number_text(value, 1)); }

std::string attribute(std::string_view name, std::string_view ours) {
  return ' ' + std::string(name) + "=\"" + std::string(ours) + '"';
}

std::string text_element(std::string_view attributes, double x, double y, double size, std::string_view words) {
  return "<text" + std::string(attributes) + attribute("x", x) + attribute("y", y) + attribute("font-size", size) +
         '>' + xml_text(words) + "</text>";
}

}  // namespace weft::exports
