// SPDX-License-Identifier: MIT
#include "media/plain_text.hpp"

#include "text/utf8.hpp"

namespace weft::media {
namespace {

bool is_blank(char32_t code) {
  return code == '\n' || code == '\r' || code == '\t' || code == 0x2028 || code == 0x2029;
}

bool is_visible(char32_t code) {
  const bool control = code < 0x20 || (code >= 0x7f && code < 0xa0);
  const bool noncharacter = (code & 0xfffe) == 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
  return !control && !noncharacter;
}

}  // namespace

std::string cut(std::string_view text, std::size_t limit) {
  std::size_t count = 0;
  std::size_t last = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == limit) return std::string(text.substr(0, last)) + "…";
    if (count + 1 < limit) last = at + text::character_at(text, at).size;
    at += text::character_at(text, at).size;
  }
  return std::string(text);
}

std::string plain(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const text::Character character = text::character_at(text, at);
    if (is_blank(character.code)) {
      result += ' ';
    } else if (is_visible(character.code)) {
      text::append(result, character.code);
    }
    at += character.size;
  }
  return result;
}

}  // namespace weft::media
