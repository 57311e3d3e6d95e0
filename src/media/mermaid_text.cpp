// SPDX-License-Identifier: MIT
#include "media/mermaid_text.hpp"

#include "media/plain_text.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <cstdint>

namespace weft::media {
namespace {

/// What Mermaid puts in the place of entities while it parses: a text may not bring them along.
bool is_placeholder(char32_t code) { return code == U'ﬂ' || code == U'¶'; }

/// Signs that mean nothing once a word has begun; before that they may begin a list.
constexpr std::string_view plain_signs = "-/+'(),";

}  // namespace

std::string mermaid_text(std::string_view text, std::size_t limit) {
  const std::string shown = cut(text::squeezed(plain(text)), limit);
  std::string result;
  bool in_word = false;
  for (std::size_t at = 0; at < shown.size();) {
    const text::Character character = text::character_at(shown, at);
    const char byte = shown[at];
    const bool is_ascii = character.code < 0x80;
    const bool is_letter = is_ascii ? text::is_letter(byte) : !is_placeholder(character.code);
    const bool is_sign = is_ascii && in_word && plain_signs.find(byte) != std::string_view::npos;
    if (is_letter || is_sign || (is_ascii && (text::is_digit(byte) || byte == ' '))) {
      result += shown.substr(at, character.size);
    } else {
      result += '#' + std::to_string(static_cast<std::uint32_t>(character.code)) + ';';
    }
    in_word = in_word || is_letter;
    at += character.size;
  }
  return result;
}

std::size_t mermaid_length(std::string_view text) {
  std::size_t units = 0;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte < 0x80 || byte >= 0xc0) ++units;
    if (byte >= 0xf0) ++units;
  }
  return units;
}

}  // namespace weft::media
