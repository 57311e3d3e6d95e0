// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace weft::text {

/// One word of a text. Signs that tell names apart belong to it (C++, C#, .NET, node.js, S3);
/// a Han, Kana or Hangul character is a word by itself.
struct Word {
  std::string_view folded;
  Span span;            ///< in the text it was split from
  bool joined = false;  ///< only a blank, hyphen, slash or underscore parts it from the word before
};

/// The words of a text, which must outlive them: a word that is folded as it stands is looked at there.
class Words {
 public:
  explicit Words(std::string_view text);

  // The words look into what is kept here.
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;
  Words(Words&&) noexcept = default;
  Words& operator=(Words&&) noexcept = default;
  ~Words() = default;

  std::size_t size() const { return words_.size(); }
  bool empty() const { return words_.empty(); }
  const Word& operator[](std::size_t i) const { return words_[i]; }
  auto begin() const { return words_.begin(); }
  auto end() const { return words_.end(); }

 private:
  std::vector<Word> words_;
  std::deque<std::string> changed_;  ///< the folded words that differ from the text; they do not move
};

/// The folded words alone.
std::vector<std::string> folded_words(std::string_view text);

}  // namespace weft::text
