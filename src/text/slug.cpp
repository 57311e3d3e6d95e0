// SPDX-License-Identifier: MIT
#include "text/slug.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace weft::text {

namespace {

bool is_unreserved(unsigned char byte) {
  return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '.' ||
         byte == '_' || byte == '~' || byte == '-' || byte >= 0x80;
}

bool is_apostrophe(char32_t code) { return code == '\'' || code == 0x2019; }

}  // namespace

std::string slug(std::string_view title) {
  const std::string folded = fold(title);
  std::string result;
  for (std::size_t at = 0; at < folded.size();) {
    const Character character = character_at(folded, at);
    at += character.size;
    if (is_letter_or_digit(character.code)) {
      append(result, character.code);
    } else if (!is_apostrophe(character.code) && !result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  if (result.ends_with('-')) result.pop_back();
  return result;
}

std::string iri_segment(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result;
  result.reserve(text.size());
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if (is_unreserved(value)) {
      result += byte;
    } else {
      result += '%';
      result += digits[value >> 4];
      result += digits[value & 0xF];
    }
  }
  return result;
}

}  // namespace weft::text
