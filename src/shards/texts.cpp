// SPDX-License-Identifier: MIT
#include "shards/texts.hpp"

#include "media/escaped_text.hpp"
#include "text/utf8.hpp"

#include <cstddef>

namespace weft::shards {

namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const text::Character character = text::character_at(text, at);
    if (!character.valid) return false;
    at += character.size;
  }
  return true;
}

}  // namespace

void append_text(std::string& to, std::string_view text) {
  if (is_utf8(text)) {
    to += '"';
    media::append_escaped(to, text);
    to += '"';
    return;
  }
  to.append("{\"").append(bytes_key).append("\":\"");
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    to += {hexadecimal[byte >> 4], hexadecimal[byte & 0xF]};
  }
  to += "\"}";
}

std::optional<std::string> bytes_of_digits(std::string_view digits) {
  if (digits.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  bytes.reserve(digits.size() / 2);
  for (std::size_t at = 0; at < digits.size(); at += 2) {
    const std::size_t high = hexadecimal.find(digits[at]);
    const std::size_t low = hexadecimal.find(digits[at + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    bytes += static_cast<char>((high << 4) | low);
  }
  return bytes;
}

}  // namespace weft::shards
