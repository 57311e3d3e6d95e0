// SPDX-License-Identifier: MIT
#include "text/lookalike.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace weft::text {

namespace {

bool is_cyrillic(char32_t code) { return code >= 0x0400 && code < 0x0530; }

bool looks_latin(char32_t code) {
  constexpr std::u32string_view twins = U"АВЕЅІЈКМНОРСТХУаеѕіјорсухһԁԛԝѵ";
  return twins.find(code) != std::u32string_view::npos;
}

/// What the letters of one word were so far.
struct LetterRun {
  std::size_t begin = 0;
  bool latin = false;
  bool twin = false;
  bool foreign = false;

  bool deceives() const { return latin && twin && !foreign; }
};

}  // namespace

std::optional<Stretch> find_lookalike(std::string_view text) {
  // The lead bytes of Cyrillic: most texts have none of them.
  if (text.find_first_of("\xD0\xD1\xD2\xD3\xD4") == std::string_view::npos) return std::nullopt;
  LetterRun word;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const bool is_latin = character.size == 1 && is_letter(text[at]);
    if (is_latin || is_cyrillic(character.code)) {
      word.latin = word.latin || is_latin;
      word.twin = word.twin || looks_latin(character.code);
      word.foreign = word.foreign || (!is_latin && !looks_latin(character.code));
    } else {
      if (word.deceives()) return Stretch{word.begin, at};
      word = {at + character.size};
    }
    at += character.size;
  }
  if (word.deceives()) return Stretch{word.begin, text.size()};
  return std::nullopt;
}

bool turns_direction(char32_t code) {
  return code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

}  // namespace weft::text
