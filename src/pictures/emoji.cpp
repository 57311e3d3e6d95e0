// SPDX-License-Identifier: MIT
#include "pictures/emoji.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace weft::pictures {

namespace {

struct CodeRange {
  char32_t first;
  char32_t last;
};

/// The blocks of emoji beyond the basic plane, those of cards and tiles among them, and what follows an emoji to choose
/// its colours, its form or its flag. The older signs of the basic plane, such as ☀ and ✓, stand in usual fonts.
constexpr std::array<CodeRange, 4> ranges{{{0x20E3, 0x20E3}, {0xFE0E, 0xFE0F}, {0x1F000, 0x1FAFF}, {0xE0020, 0xE007F}}};

/// Joins emoji to one, and letters of some scripts, where it has to stay.
constexpr char32_t joiner = 0x200D;

bool is_emoji(char32_t code) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const CodeRange& range) { return range.first <= code && code <= range.last; });
}

}  // namespace

std::string without_emoji(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  bool was_emoji = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::Character character = text::character_at(text, at);
    was_emoji = is_emoji(character.code) || (was_emoji && character.code == joiner);
    if (!was_emoji) kept.append(text, at, character.size);
    at += character.size;
  }
  return kept;
}

}  // namespace weft::pictures
