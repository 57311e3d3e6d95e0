// SPDX-License-Identifier: MIT
#include "media/escaped_text.hpp"

#include "text/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace weft::media {
namespace {

/// What is done with a byte.
enum class Care : std::uint8_t { none, escape, decode };

constexpr std::array<Care, 256> cares() {
  std::array<Care, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    if (byte >= 0x80) table[byte] = Care::decode;
    if (byte < 0x20 || byte == 0x7f || byte == '"' || byte == '\\') table[byte] = Care::escape;
  }
  return table;
}

constexpr std::array<Care, 256> care_of = cares();

void append_escape(std::string& to, char byte) {
  constexpr std::string_view named = "\"\\\n\r\t";
  constexpr std::string_view names = "\"\\nrt";
  constexpr std::string_view digits = "0123456789ABCDEF";
  if (const std::size_t at = named.find(byte); at != std::string_view::npos) {
    to += {'\\', names[at]};
  } else {
    to += "\\u00";
    to += {digits[static_cast<unsigned char>(byte) >> 4], digits[static_cast<unsigned char>(byte) & 0xF]};
  }
}

}  // namespace

void append_escaped(std::string& to, std::string_view text) {
  std::size_t clean = 0;  // from here on all is copied as it is
  std::size_t at = 0;
  const auto copy = [&] { to.append(text, clean, at - clean); };
  while (at < text.size()) {
    const Care care = care_of[static_cast<unsigned char>(text[at])];
    if (care == Care::none) {
      ++at;
      continue;
    }
    const text::Character character = text::character_at(text, at);
    if (care == Care::decode && character.valid) {
      at += character.size;
      continue;
    }
    copy();
    if (care == Care::escape) {
      append_escape(to, text[at]);
    } else {
      text::append(to, character.code);
    }
    at += character.size;
    clean = at;
  }
  copy();
}

}  // namespace weft::media
