// SPDX-License-Identifier: MIT
#pragma once

#include <weft/lexicon.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace weft::tagging {

/// A word of an article, numbered over all its passages.
using WordNumber = std::size_t;

/// The words of one article, for asking whether a phrase stands in it. Plural s is forgiven. Questions cost
/// the time of their first answer, however often they are asked.
class Vocabulary {
 public:
  explicit Vocabulary(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// Makes room for so many words.
  void expect(std::size_t words) { words_.reserve(words); }

  /// Adds a passage and returns the number of its first word. A phrase never runs over two passages.
  WordNumber add(std::span<const WordId> words);

  /// Whether a phrase of the lexicon stands anywhere outside the words `first … first + count`.
  /// REQUIRES: nothing is added any more.
  bool has(Extent phrase, WordNumber first, std::size_t count);

 private:
  /// Where a phrase stands for the first and the last time; one of the two is outside when any is.
  struct Places {
    bool found = false;
    WordNumber first = 0;
    WordNumber last = 0;
  };

  struct Answer {
    std::uint32_t phrase = 0;  ///< where it begins in the lexicon
    Places places;
  };

  const Places& places_of(Extent phrase);
  Places find(std::span<const WordId> phrase);
  bool stands_at(std::span<const WordId> phrase, WordNumber at) const;
  void make_index();

  const Lexicon& lexicon_;
  std::vector<WordId> words_;                         ///< in the singular; unknown ones part the passages
  std::vector<std::pair<WordId, WordNumber>> index_;  ///< sorted; empty until the first question
  std::vector<Answer> answers_;                       ///< sorted by their phrases
};

}  // namespace weft::tagging
