// SPDX-License-Identifier: MIT
#pragma once

#include <weft/lexicon.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace weft::tagging {

/// The words of a passage by their numbers in a lexicon.
class PassageWords {
 public:
  /// Reads another passage, whose text must outlive its words.
  void read(std::string_view text, const Lexicon& lexicon);

  std::size_t size() const { return ids_.size(); }
  WordId id(std::size_t i) const { return ids_[i]; }
  const std::vector<WordId>& ids() const { return ids_; }

  /// Whether only a blank, hyphen, slash or underscore parts the word from the one before.
  bool joined(std::size_t i) const { return places_[i].joined; }

  /// From the first of `count` words to the end of the last.
  Span span(std::size_t first, std::size_t count) const {
    return {places_[first].span.begin, places_[first + count - 1].span.end};
  }

  std::string_view text(std::size_t i) const {
    const Span span = places_[i].span;
    return text_.substr(span.begin, span.end - span.begin);
  }

 private:
  struct Place {
    Span span;
    bool joined = false;
  };

  std::string_view text_;
  std::vector<WordId> ids_;
  std::vector<Place> places_;
};

}  // namespace weft::tagging
