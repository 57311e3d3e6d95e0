// SPDX-License-Identifier: MIT
#pragma once

#include "text/words.hpp"

#include <weft/ontology.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace weft::tagging {

/// The words of a passage with their numbers in a lexicon. The text must outlive them.
class PassageWords {
 public:
  PassageWords(std::string_view text, const Lexicon& lexicon);

  std::size_t size() const { return ids_.size(); }
  const text::Word& operator[](std::size_t i) const { return words_[i]; }
  WordId id(std::size_t i) const { return ids_[i]; }
  const std::vector<WordId>& ids() const { return ids_; }

  /// From the first of `count` words to the end of the last.
  Span span(std::size_t first, std::size_t count) const {
    return {words_[first].span.begin, words_[first + count - 1].span.end};
  }

  std::string_view text(std::size_t i) const {
    const Span span = words_[i].span;
    return text_.substr(span.begin, span.end - span.begin);
  }

 private:
  std::string_view text_;
  text::Words words_;
  std::vector<WordId> ids_;
};

}  // namespace weft::tagging
