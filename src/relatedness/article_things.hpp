// SPDX-License-Identifier: MIT
#pragma once

#include <weft/corpus.hpp>

#include "relatedness/name_table.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weft::text {
struct Word;
}

namespace weft::relatedness {

/// Of a word that stands once in the body, when it is none of those that stand in any text. What a word counts in other
/// places, and what an ordinary word counts, are whole numbers with it, so sums are exact.
inline constexpr std::uint32_t whole_strength = 8;

/// A word of an article.
struct CountedWord {
  ThingNumber number = 0;
  std::uint32_t strength = 0;  ///< how often it stands there, times `whole_strength`, and more where words say more
  bool in_title = false;       ///< Latin ones
};

/// What articles have in common besides topics, each once, by the numbers of the names.
struct ArticleThings {
  std::vector<CountedWord> words;
  std::vector<ThingNumber> sources;
  std::vector<ThingNumber> pages;  ///< those of references included
};

/// Counts the words of passages that say what an article is on. Whether a word says something is asked once a word.
class WordCounter {
 public:
  void read(const Passage& passage);

  /// The words of what was read since they were taken before.
  std::vector<CountedWord> take();

  const NameTable& names() const { return names_; }

 private:
  void take_word(std::string_view folded, Place place);
  void take_character(const text::Word& character, Place place);
  CountedWord& count(ThingNumber number, Place place);

  NameTable names_;                   ///< those that say nothing included
  std::vector<std::uint32_t> tells_;  ///< by number: how much more than an ordinary word; 0: nothing
  std::vector<std::size_t> places_;   ///< by number: that of the word among the counted, and one more
  std::vector<CountedWord> counted_;
  std::string han_;  ///< the character before, when it may begin a word
  std::uint32_t han_end_ = 0;
};

/// Reads the things off articles that are read together. Linear in their text.
class ThingReader {
 public:
  ArticleThings read(const Article& article);

  const NameTable& words() const { return words_.names(); }
  const NameTable& sources() const { return sources_; }
  const NameTable& pages() const { return pages_; }

 private:
  WordCounter words_;
  NameTable sources_;
  NameTable pages_;
};

}  // namespace weft::relatedness
