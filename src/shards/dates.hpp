// SPDX-License-Identifier: MIT
#pragma once

#include "text/ascii.hpp"

#include <algorithm>
#include <string_view>

namespace weft::shards {

/// Whether a text is written like 2024-01-31.
inline bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  return std::all_of(text.begin(), text.end(), [](char byte) { return byte == '-' || text::is_digit(byte); });
}

/// Whether a text is a month, written like 2024-01.
inline bool is_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return false;
  const bool digits = std::all_of(text.begin(), text.begin() + 4, text::is_digit) &&
                      std::all_of(text.begin() + 5, text.end(), text::is_digit);
  return digits && text.substr(5) >= "01" && text.substr(5) <= "12";
}

}  // namespace weft::shards
