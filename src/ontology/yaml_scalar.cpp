// SPDX-License-Identifier: MIT
#include "ontology/yaml_scalar.hpp"

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace weft::ontology {

namespace {

/// What a reader of YAML 1.1 or 1.2 may take for something else than a text.
bool is_word_of_yaml(std::string_view text) {
  static constexpr std::array<std::string_view, 10> words{"null", "true", "false", "yes", "no",
                                                          "on",   "off",  "y",     "n",   "~"};
  const std::string folded = text::fold(text);
  return std::find(words.begin(), words.end(), folded) != words.end();
}

/// `12`, `1_000`, `1e5`, `.5`, `0x1F`, `2024-01-02`, `.inf`: what begins like a number is quoted when it has nothing
/// but what numbers and dates are made of.
bool is_like_number(std::string_view text) {
  constexpr std::string_view of_numbers = "0123456789abcdefABCDEFoxOXtTzZ_.-+ ";
  if (text.find_first_of("0123456789") == std::string_view::npos) {
    const std::string folded = text::fold(text);
    return folded.ends_with(".inf") || folded.ends_with(".nan");
  }
  if (!text::is_digit(text.front()) && text.front() != '.' && text.front() != '+') return false;
  return text.find_first_not_of(of_numbers) == std::string_view::npos;
}

bool is_plain(std::string_view text) {
  // Signs that begin something in YAML; others may stand inside a text, but not these.
  constexpr std::string_view not_first = "-?!&*|>%@`'=<~";
  constexpr std::string_view nowhere = ":#?,[]{}\"\\";
  if (text.empty() || not_first.find(text.front()) != std::string_view::npos) return false;
  if (text::squeezed(text) != text || text::printable(text) != text) return false;
  if (text.find_first_of(nowhere) != std::string_view::npos || text.starts_with("...")) return false;
  return !is_word_of_yaml(text) && !is_like_number(text);
}

void append_escaped(std::string& result, char32_t code) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  result += code > 0xFFFF ? "\\U" : "\\u";
  for (int shift = code > 0xFFFF ? 28 : 12; shift >= 0; shift -= 4) result += digits[(code >> shift) & 0xF];
}

}  // namespace

std::string yaml_scalar(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string result = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const text::Character character = text::character_at(text, at);
    const std::string_view bytes = text.substr(at, character.size);
    at += character.size;
    if (character.code == '"' || character.code == '\\') {
      result += '\\';
      result += bytes;
    } else if (text::printable(bytes) != bytes) {
      append_escaped(result, character.code);
    } else {
      result += bytes;
    }
  }
  return result + '"';
}

}  // namespace weft::ontology
