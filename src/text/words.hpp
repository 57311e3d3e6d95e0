// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weft::text {

/// One word of a text. Signs that tell names apart belong to it (C++, C#, .NET, node.js, S3);
/// a Han, Kana or Hangul character is a word by itself.
struct Word {
  std::string_view folded;   ///< until the next one is read
  std::uint64_t prefix = 0;  ///< the first eight bytes of `folded`, as first_eight has them
  Span span;                 ///< in the text
  bool joined = false;       ///< only a blank, hyphen or the like parts it from the word before
};

/// Reads the words of a text, which must outlive it, one by one, and allocates nothing for most of them.
class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  /// Whether there was one more word.
  bool read(Word& word);

 private:
  /// How much of a word has to be looked at to fold it.
  enum class Folding { none, ascii, full };

  bool find_word();
  bool read_short(Word& word);
  bool read_han(Word& word);
  void read_any(Word& word);
  bool starts_word(char32_t code) const;
  bool take_ascii();
  Folding take_rest(std::size_t begin);
  bool continues_word(char32_t code) const;
  void take_signs(std::size_t begin);
  void skip_inner_sign();
  void fold(std::string_view& word, Folding folding);
  char32_t code_at(std::size_t at) const;

  std::string_view text_;
  std::size_t at_ = 0;
  bool joined_ = false;          ///< nothing but joints since the last word
  std::array<char, 8> short_{};  ///< the last word, when it was short and Latin
  std::string buffer_;           ///< the last word, when it was another and is not folded as it stands
};

/// Whether a character belongs to a script that is written without blanks between words, so that it is a word by
/// itself.
bool stands_alone(char32_t code);

/// The folded words alone.
std::vector<std::string> folded_words(std::string_view text);

}  // namespace weft::text
