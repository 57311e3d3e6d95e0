// SPDX-License-Identifier: MIT
#include "pictures/svg_pieces.hpp"

#include "media/numbers.hpp"
#include "media/xml_text.hpp"

namespace weft::pictures {

std::string attribute(std::string_view name, double value) { return attribute(name, media::number_text(value, 1)); }

std::string attribute(std::string_view name, std::string_view ours) {
  return ' ' + std::string(name) + "=\"" + std::string(ours) + '"';
}

std::string text_element(std::string_view attributes, double x, double y, double size, std::string_view words) {
  return "<text" + std::string(attributes) + attribute("x", x) + attribute("y", y) + attribute("font-size", size) +
         '>' + media::xml_text(words) + "</text>";
}

}  // namespace weft::pictures
