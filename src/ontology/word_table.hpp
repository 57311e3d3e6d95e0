// SPDX-License-Identifier: MIT
#pragma once

#include <weft/ontology.hpp>

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

std::vector<WordSlot> make_slots(std::span<const std::string> words);

/// Words by number, and the numbers of words.
struct WordTable {
  std::string_view letters;
  std::span<const Extent> places;  ///< of WordId(1) and on, in the letters
  std::span<const WordSlot> slots;
};

/// REQUIRES: `prefix` is text::first_eight of the word.
WordId find_word(const WordTable& table, std::string_view word, std::uint64_t prefix);

}  // namespace weft::ontology
