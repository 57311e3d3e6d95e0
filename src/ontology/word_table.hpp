// SPDX-License-Identifier: MIT
#pragma once

#include "ontology/image.hpp"
#include "text/eight_bytes.hpp"

#include <weft/lexicon.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weft::ontology {

/// Numbers words while a lexicon is compiled, from WordId(1).
class WordNumbers {
 public:
  WordId number(std::string_view word);
  WordId find(const std::string& word) const;

  std::size_t size() const { return words_.size(); }

  /// All words in their order.
  const std::vector<std::string>& words() const { return words_; }

 private:
  std::unordered_map<std::string, WordId> numbers_;
  std::vector<std::string> words_;
};

/// One place of the table that finds the number of a word: open addressing, at most half full. A word of up to eight
/// bytes, which is most of them, is told by its place alone.
struct WordSlot {
  std::uint64_t prefix = 0;  ///< text::first_eight of the word
  std::uint32_t size = 0;
  WordId word = WordId::unknown;
};

/// Longer words add what follows their first eight bytes, the last eight of it whole.
inline std::size_t slot_of(std::string_view word, std::uint64_t prefix, std::size_t mask) {
  constexpr std::uint64_t factor = 0x9e3779b97f4a7c15u;
  std::uint64_t hash = (prefix ^ word.size()) * factor;
  for (std::size_t at = text::eight; at < word.size(); at += text::eight) {
    const std::size_t from = std::min(at, word.size() - text::eight);
    hash = (std::rotl(hash, 29) ^ text::load_eight(word.data() + from)) * factor;
  }
  return (hash >> 32) & mask;
}

/// Words by number, and the numbers of words.
struct WordTable {
  std::string_view letters;
  std::span<const Extent> places;  ///< of WordId(1) and on, in the letters
  std::vector<WordSlot> slots;     ///< in no image: they are made in the time that it would take to unpack them
};

/// Takes the letters and places of a table that was written in this order, and makes its slots.
WordTable read_words(ImageReader& image);

/// REQUIRES: `prefix` is text::first_eight of the word.
inline WordId find_word(const WordTable& table, std::string_view word, std::uint64_t prefix) {
  const std::size_t mask = table.slots.size() - 1;
  for (std::size_t at = slot_of(word, prefix, mask); table.slots[at].word != WordId::unknown; at = (at + 1) & mask) {
    const WordSlot& slot = table.slots[at];
    if (slot.prefix != prefix || slot.size != word.size()) continue;
    if (word.size() <= text::eight) return slot.word;
    if (part_of(table.letters, table.places[static_cast<std::size_t>(slot.word) - 1]) == word) return slot.word;
  }
  return WordId::unknown;
}

}  // namespace weft::ontology
