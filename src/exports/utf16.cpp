// SPDX-License-Identifier: MIT
#include "exports/utf16.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace weft::exports {

Utf16Offsets::Utf16Offsets(std::string_view text) {
  constexpr char32_t beyond_basic_plane = 0x10000;
  if (std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; })) return;
  units_.resize(text.size() + 1);
  std::uint32_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Character character = text::character_at(text, at);
    std::fill_n(units_.begin() + static_cast<std::ptrdiff_t>(at), character.size, units);
    units += character.code >= beyond_basic_plane ? 2 : 1;
    at += character.size;
  }
  units_.back() = units;
}

}  // namespace weft::exports
