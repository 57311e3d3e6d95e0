// SPDX-License-Identifier: MIT
#include "exports/svg_text.hpp"

#include "exports/graphviz_text.hpp"
#include "exports/numbers.hpp"
#include "exports/text_width.hpp"

#include <cstddef>

namespace weft::exports {

std::string at(std::string_view name, double value) {
  return ' ' + std::string(name) + "=\"" + number_text(value, 2) + '"';
}

std::string fitting(std::string_view text, double width, double size) {
  std::string result = plain(text);
  for (std::size_t limit = label_limit; limit > 1 && text_width(result) * size > width; --limit)
    result = cut(plain(text), limit);
  return result;
}

std::string percent(double share) {
  const double percents = 100 * share;
  return number_text(percents, percents < 0.995 ? 2 : percents < 9.95 ? 1 : 0) + " %";
}

}  // namespace weft::exports
