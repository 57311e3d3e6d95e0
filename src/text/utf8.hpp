// SPDX-License-Identifier: MIT
#pragma once

#include "text/ascii.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace weft::text {

/// What stands for bytes that are no character.
inline constexpr char32_t replacement_character = 0xFFFD;

/// One character of a text. Bytes that are not UTF-8 come out one by one as the replacement.
struct Character {
  char32_t code = 0;
  std::size_t size = 1;  ///< bytes it takes
  bool valid = true;
};

/// The character at `at`, which is longer than a byte. REQUIRES: `at < text.size()`.
Character long_character_at(std::string_view text, std::size_t at);

/// The character at `at`. REQUIRES: `at < text.size()`.
inline Character character_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? Character{byte, 1, true} : long_character_at(text, at);
}

/// As in "its", typed plainly or set well.
constexpr bool is_apostrophe(char32_t code) { return code == '\'' || code == 0x2019; }

std::u32string characters_of(std::string_view text);

void append(std::string& text, char32_t code);

/// The next question, of a character beyond ASCII.
bool is_foreign_letter_or_digit(char32_t code);

/// Letters, digits and the marks that sit on them, of every script.
inline bool is_letter_or_digit(char32_t code) {
  if (code >= 0x80) return is_foreign_letter_or_digit(code);
  return is_letter(static_cast<char>(code)) || is_digit(static_cast<char>(code));
}

/// White space of every script, and format characters, which cannot be seen: joiners, byte order marks, marks that turn
/// text round.
bool is_space_or_format(char32_t code);

/// Columns the text takes in a terminal: two for wide characters, none for combining ones.
std::size_t display_width(std::string_view text);

/// At most `columns` columns of the text, an ellipsis last when something was cut.
std::string shortened(std::string_view text, std::size_t columns);

/// The text with control characters, line breaks and marks that reorder text made visible, so that
/// nothing in it acts on a terminal.
std::string printable(std::string_view text);

/// Runs of white space as single blanks, none at the ends.
std::string squeezed(std::string_view text);

std::string_view trimmed(std::string_view text);

}  // namespace weft::text
