// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace weft::text {

/// One word of a text. Signs that tell names apart belong to it (C++, C#, .NET, node.js, S3);
/// a Han, Kana or Hangul character is a word by itself.
struct Word {
  std::string folded;
  Span span;            ///< in the text it was split from
  bool joined = false;  ///< only a blank, hyphen, slash or underscore parts it from the word before
};

std::vector<Word> split_words(std::string_view text);

/// The folded words alone.
std::vector<std::string> folded_words(std::string_view text);

}  // namespace weft::text
