// SPDX-License-Identifier: MIT
#include "evaluation/comparable.hpp"

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace weft::evaluation {

namespace {

using Spelt = std::pair<std::string_view, std::string_view>;  ///< with signs, and in letters

/// The signs of these names are all that tells them from other words.
constexpr std::array<Spelt, 4> signed_names{
    {{"c++", "cplusplus"}, {"c#", "csharp"}, {"f#", "fsharp"}, {".net", "dotnet"}}};

std::string spelt_out(std::string text) {
  for (const auto& [sign, letters] : signed_names) {
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + letters.size()))
      text.replace(at, sign.size(), letters);
  }
  return text;
}

/// Adds a word of so many characters, without its plural s.
void add_word(std::string_view word, std::size_t characters, std::string& title) {
  if (word.empty()) return;
  if (characters > 3 && word.ends_with('s') && !word.ends_with("ss")) word.remove_suffix(1);
  if (!title.empty()) title += ' ';
  title += word;
}

}  // namespace

std::string comparable_title(std::string_view title) {
  const std::string folded = spelt_out(text::fold(title));
  std::string result;
  std::size_t begin = 0;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const text::Character character = text::character_at(folded, at);
    if (text::is_letter_or_digit(character.code)) {
      ++characters;
    } else {
      add_word(std::string_view(folded).substr(begin, at - begin), characters, result);
      begin = at + character.size;
      characters = 0;
    }
    at += character.size;
  }
  add_word(std::string_view(folded).substr(begin), characters, result);
  return result;
}

std::string comparable_name(std::string_view name) {
  std::string result = comparable_title(name);
  std::erase(result, ' ');
  return result;
}

std::string comparable_url(std::string_view url) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!url.starts_with(scheme)) continue;
    url.remove_prefix(scheme.size());
    break;
  }
  if (url.starts_with("www.")) url.remove_prefix(4);
  if (const std::size_t rest = url.find_first_of("#?"); rest != std::string_view::npos) {
    url = url.substr(0, rest);  // a slash before it stays: it is not the end of the address
  } else if (url.ends_with('/')) {
    url.remove_suffix(1);
  }
  std::string result(url);
  std::transform(result.begin(), result.end(), result.begin(), text::lower);
  return result;
}

}  // namespace weft::evaluation
