// SPDX-License-Identifier: MIT
#include "text/slug.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace weft::text {

namespace {

/// Letters of all scripts stay, but neither signs nor marks that reorder text, which not every reader of IRIs takes.
bool may_stand_in_segment(const Character& character) {
  if (!character.valid) return false;
  constexpr std::u32string_view signs = U"._~-";
  return is_letter_or_digit(character.code) || signs.find(character.code) != std::u32string_view::npos;
}

}  // namespace

std::string slug(std::string_view title) {
  const std::string folded = fold(title);
  std::string result;
  result.reserve(folded.size());
  bool has_apostrophe = false;
  for (std::size_t at = 0; at < folded.size();) {
    const Character character = character_at(folded, at);
    const std::string_view bytes = std::string_view(folded).substr(at, character.size);
    at += character.size;
    if (is_letter_or_digit(character.code)) {
      for (const char byte : bytes) result += byte;
    } else if (is_apostrophe(character.code)) {
      has_apostrophe = true;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  if (result.ends_with('-')) result.pop_back();
  // What stood before and behind it may be one letter now.
  return has_apostrophe ? fold(result) : result;
}

std::string iri_segment(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const std::string_view bytes = text.substr(at, character.size);
    at += character.size;
    if (may_stand_in_segment(character)) {
      result += bytes;
      continue;
    }
    for (const char byte : bytes) {
      const auto value = static_cast<unsigned char>(byte);
      result += {'%', digits[value >> 4], digits[value & 0xF]};
    }
  }
  return result;
}

}  // namespace weft::text
