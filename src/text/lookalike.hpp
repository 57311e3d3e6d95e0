// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace weft::text {

/// Bytes of a text, `end` exclusive.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The first word of Latin letters in which others stand that only look like them: Cyrillic ones, such as the second
/// letter of `mаchine`. A word with Cyrillic letters of another look, such as `PHPшник`, is somebody's word.
std::optional<Stretch> find_lookalike(std::string_view text);

/// Whether a character turns the direction of what follows, unseen itself.
bool turns_direction(char32_t code);

}  // namespace weft::text
