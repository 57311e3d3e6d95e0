// SPDX-License-Identifier: MIT
#include "query/likeness.hpp"

#include "text/nearest.hpp"

#include <algorithm>
#include <vector>

namespace weft::query {
namespace {

/// A pasted page is no mistyped name, and slips are counted in the square of the length.
constexpr std::size_t longest = 256;
constexpr std::size_t shortest_to_mistype = 4;
constexpr std::size_t letters_a_slip = 6;

std::size_t length_of(std::string_view name) {
  return static_cast<std::size_t>(std::count_if(
      name.begin(), name.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

std::vector<std::string_view> words_in_name(std::string_view name) {
  std::vector<std::string_view> words;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    words.push_back(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return words;
}

/// The first words of a name, as many as asked for.
std::string_view beginning(std::string_view name, std::size_t words) {
  std::size_t end = 0;
  while (words-- > 0 && end < name.size()) end = std::min(name.find(' ', end + 1), name.size());
  return name.substr(0, end);
}

bool is_slip_of(std::string_view word, std::string_view other) {
  const std::size_t most = likely_slips(word);
  return word == other || (most > 0 && text::edit_distance(word, other, most) <= most);
}

double likeness_of_letters(std::string_view a, std::string_view b) {
  const std::size_t length = std::max(length_of(a), length_of(b));
  if (length == 0 || length > longest) return 0;
  const std::size_t most = length / 2;
  const std::size_t slips = text::edit_distance(a, b, most);
  return slips > most ? 0 : 1 - double(slips) / double(length);
}

/// Twice the common words by all words (Dice).
double likeness_of_words(std::string_view a, std::string_view b) {
  const auto wanted = words_in_name(a);
  const auto words = words_in_name(b);
  const auto common = std::count_if(wanted.begin(), wanted.end(), [&](std::string_view word) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view other) { return is_slip_of(word, other); });
  });
  return 2 * double(common) / double(wanted.size() + words.size());
}

}  // namespace

bool holds_phrase(std::string_view name, std::string_view wanted) {
  for (std::size_t at = name.find(wanted); at != std::string_view::npos; at = name.find(wanted, at + 1)) {
    if (at == 0 || name[at - 1] == ' ') return true;
  }
  return false;
}

bool holds_words(std::string_view name, std::string_view wanted) {
  const auto words = words_in_name(name);
  const auto asked = words_in_name(wanted);
  return std::all_of(asked.begin(), asked.end(), [&](std::string_view prefix) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return word.starts_with(prefix); });
  });
}

std::size_t likely_slips(std::string_view wanted) {
  const std::size_t length = length_of(wanted);
  if (length < shortest_to_mistype || length > longest) return 0;
  return std::max<std::size_t>(1, length / letters_a_slip);
}

std::size_t slips_between(std::string_view wanted, std::string_view name, std::size_t most) {
  const std::size_t whole = text::edit_distance(wanted, name, most);
  const std::size_t words = words_in_name(wanted).size();
  if (words < 2) return whole;
  return std::min(whole, text::edit_distance(wanted, beginning(name, words), most));
}

double likeness(std::string_view wanted, std::string_view name) {
  return std::max(likeness_of_letters(wanted, name), likeness_of_words(wanted, name));
}

}  // namespace weft::query
