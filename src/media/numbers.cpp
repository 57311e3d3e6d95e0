// SPDX-License-Identifier: MIT
#include "media/numbers.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string_view>

namespace weft::media {

double export_weight(double weight) {
  const double rounded = std::round(weight * 1e6) / 1e6;
  return rounded >= 1e-6 ? rounded : 1e-6;
}

std::string number_text(double number, int decimals) {
  if (!std::isfinite(number)) return "0";
  std::array<char, 400> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed, decimals);
  std::string_view text(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()));
  if (text.find('.') != std::string_view::npos) {
    text = text.substr(0, text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.remove_suffix(1);
  }
  return text == "-0" ? "0" : std::string(text);
}

}  // namespace weft::media
