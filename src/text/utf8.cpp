// SPDX-License-Identifier: MIT
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <array>

namespace weft::text {

namespace {

/// Marks that change the direction of the text after them; harmless in a page, misleading in a terminal.
bool reorders_text(char32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F ||
         code == 0x061C;
}

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

bool is_line_separator(char32_t code) { return code == 0x2028 || code == 0x2029; }

/// The character that a text begins with, when it is of those whose bytes need no second look: of two bytes, or of the
/// three that all but a few of the others take.
Character usual_character(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<char32_t>(static_cast<unsigned char>(text[at])); };
  const auto goes_on = [&](std::size_t at) { return at < text.size() && (byte(at) & 0xC0) == 0x80; };
  const char32_t first = byte(0);
  if (first >= 0xC2 && first < 0xE0 && goes_on(1)) return {(first & 0x1F) << 6 | (byte(1) & 0x3F), 2, true};
  const bool is_usual = first > 0xE0 && first < 0xF0 && first != 0xED;  // else it may be too long, or a surrogate
  if (!is_usual || !goes_on(1) || !goes_on(2)) return {0, 1, false};
  return {(first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3, true};
}

std::size_t columns_of(char32_t code) {
  if (code >= 0x20 && code < 0x7F) return 1;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code));
  return width > 0 ? static_cast<std::size_t>(width) : 0;
}

}  // namespace

Character long_character_at(std::string_view text, std::size_t at) {
  if (const Character usual = usual_character(text.substr(at)); usual.valid) return usual;
  utf8proc_int32_t code = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
  const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (size <= 0) return {replacement_character, 1, false};
  return {static_cast<char32_t>(code), static_cast<std::size_t>(size), true};
}

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    characters += character.code;
    at += character.size;
  }
  return characters;
}

void append(std::string& text, char32_t code) {
  if (code < 0x80) {
    text += static_cast<char>(code);
    return;
  }
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes.data());
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

bool is_foreign_letter_or_digit(char32_t code) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return false;
  }
}

bool is_space_or_format(char32_t code) {
  if (code < 0x80) return is_blank(static_cast<char>(code));
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CF:
      return true;
    default:
      return false;
  }
}

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    columns += columns_of(character.code);
    at += character.size;
  }
  return columns;
}

std::string shortened(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const Character character = character_at(text, at);
    const std::size_t wide = columns_of(character.code);
    if (used + wide > columns - 1) break;
    used += wide;
    at += character.size;
  }
  std::string_view begun = text.substr(0, at);
  while (!begun.empty() && is_blank(begun.back())) begun.remove_suffix(1);
  return std::string(begun) + "…";
}

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const bool harmful =
        is_control(character.code) || is_line_separator(character.code) || reorders_text(character.code);
    if (character.code == '\t') {
      result += ' ';
    } else if (harmful) {
      append(result, replacement_character);
    } else {
      append(result, character.code);
    }
    at += character.size;
  }
  return result;
}

std::string squeezed(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char byte : trimmed(text)) {
    if (!is_blank(byte)) {
      result += byte;
    } else if (result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace weft::text
