// SPDX-License-Identifier: MIT
#pragma once

#include <cassert>
#include <cstddef>
#include <string_view>

namespace weft::exports {

/// A colour as formats want it that know no hexadecimal.
struct Rgb {
  int red = 0;
  int green = 0;
  int blue = 0;
};

/// REQUIRES: `#rrggbb`, in small letters.
constexpr Rgb rgb_of(std::string_view colour) {
  assert(colour.size() == 7);
  const auto digit = [](char byte) { return byte <= '9' ? byte - '0' : byte - 'a' + 10; };
  const auto byte = [&](std::size_t at) { return digit(colour[at]) * 16 + digit(colour[at + 1]); };
  return {byte(1), byte(3), byte(5)};
}

}  // namespace weft::exports
