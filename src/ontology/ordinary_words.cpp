// SPDX-License-Identifier: MIT
#include "ontology/ordinary_words.hpp"

#include "text/ascii.hpp"

#include <weft/ontology.hpp>

#include <cstddef>
#include <string>

namespace weft {

namespace {

constexpr std::size_t least_plural = 4;  ///< what is shorter is more likely another word: `aws`, `css`

/// Looks the word up in place: in the middle of what is left of the list, whole words are found from the line breaks
/// around it.
bool is_listed(std::string_view word) {
  if (word.empty() || !text::is_lower(word.front())) return false;
  const std::string_view list = ontology::words_by_letter[static_cast<std::size_t>(word.front() - 'a')];
  std::size_t begin = 1;  // of a word
  std::size_t end = list.size();
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    const std::size_t word_begin = list.rfind('\n', middle - 1) + 1;
    const std::size_t word_end = list.find('\n', word_begin);
    const int order = list.substr(word_begin, word_end - word_begin).compare(word);
    if (order == 0) return true;
    if (order < 0) {
      begin = word_end + 1;
    } else {
      end = word_begin;
    }
  }
  return false;
}

}  // namespace

bool is_ordinary_word(std::string_view folded_word) {
  if (is_listed(folded_word)) return true;
  if (folded_word.size() < least_plural || !folded_word.ends_with('s') || folded_word.ends_with("ss")) return false;
  const std::string_view stem = folded_word.substr(0, folded_word.size() - 1);
  if (is_listed(stem)) return true;
  if (!stem.ends_with('e')) return false;
  const std::string_view shorter = stem.substr(0, stem.size() - 1);
  return is_listed(shorter) ||
         (shorter.ends_with('i') && is_listed(std::string(shorter.substr(0, shorter.size() - 1)) + 'y'));
}

}  // namespace weft
