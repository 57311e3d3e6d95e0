// SPDX-License-Identifier: MIT
#include "pictures/svg_text.hpp"

#include "media/numbers.hpp"
#include "media/plain_text.hpp"
#include "pictures/text_width.hpp"

#include <cstddef>

namespace weft::pictures {

std::string at(std::string_view name, double value) {
  return ' ' + std::string(name) + "=\"" + media::number_text(value, 2) + '"';
}

std::string fitting(std::string_view text, double width, double size) {
  std::string result = media::plain(text);
  for (std::size_t limit = media::label_limit; limit > 1 && text_width(result) * size > width; --limit)
    result = media::cut(media::plain(text), limit);
  return result;
}

std::string percent(double share) {
  const double percents = 100 * share;
  return media::number_text(percents, percents < 0.995 ? 2 : percents < 9.95 ? 1 : 0) + " %";
}

}  // namespace weft::pictures
