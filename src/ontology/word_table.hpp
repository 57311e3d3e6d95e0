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

/// Numbers words while a lexicon is compiled. The first word is WordId(1).
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

/// One place of the table that finds the number of a word: open addressing, at most half full.
struct WordSlot {
  std::uint32_t hash = 0;
  WordId word = WordId::unknown;
};

std::vector<WordSlot> make_slots(std::span<const std::string> words);

/// REQUIRES: `slots` were made of words that stand in `letters` at `places`, in their order.
WordId find_word(std::span<const WordSlot> slots, std::string_view letters, std::span<const Extent> places,
                 std::string_view word);

}  // namespace weft::ontology
