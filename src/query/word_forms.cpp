// SPDX-License-Identifier: MIT
#include "query/word_forms.hpp"

#include "text/ascii.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>

namespace weft::query {

namespace {

constexpr std::size_t shortest_to_inflect = 4;  ///< so that news is not new

bool ends_in_any(std::string_view word, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return word.ends_with(end); });
}

bool ends_in_consonant_and_y(std::string_view word) {
  return word.ends_with('y') && std::string_view("aeiou").find(word[word.size() - 2]) == std::string_view::npos;
}

std::string without_last(std::string_view word, std::size_t letters) {
  return std::string(word.substr(0, word.size() - letters));
}

std::string plural_of(std::string_view word) {
  if (ends_in_consonant_and_y(word)) return without_last(word, 1) + "ies";
  return std::string(word) + (ends_in_any(word, {"s", "x", "z", "ch", "sh"}) ? "es" : "s");
}

}  // namespace

std::optional<std::string> other_number(std::string_view word) {
  if (word.size() < shortest_to_inflect || !std::all_of(word.begin(), word.end(), text::is_lower)) return std::nullopt;
  if (!word.ends_with('s') || ends_in_any(word, {"ss", "us", "is"})) return plural_of(word);
  std::string singular = without_last(word, 1);
  if (word.ends_with("ies")) singular = without_last(word, 3) + 'y';
  if (ends_in_any(word, {"sses", "xes", "ches", "shes"})) singular = without_last(word, 2);
  return singular.size() < shortest_to_inflect ? std::nullopt : std::optional(singular);
}

}  // namespace weft::query
