// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weft::text {

/// What the bytes of a file are, as far as they tell themselves.
enum class Encoding {
  utf_8,            ///< or so near to it that it is read as such
  utf_16_le,        ///< with a byte order mark
  utf_16_be,        ///< with a byte order mark
  unmarked_utf_16,  ///< looks like UTF-16, but its byte order would have to be guessed
  utf_32,
  binary,  ///< holds more NULs and control characters than any text
};

/// Linear in the bytes.
Encoding encoding_of(std::string_view bytes);

/// Whether `clean_text` gives what was meant.
bool is_text(Encoding encoding);

/// Why a character was replaced.
enum class Fault { invalid, nul };

/// A stretch of bytes that was not what it should be.
struct Replacement {
  std::size_t at = 0;     ///< in the result
  std::size_t bytes = 1;  ///< that it took in the text as it came
  Fault fault = Fault::invalid;
};

/// A text that every later stage may rely on: UTF-8 without byte order mark and NUL, its lines ending in LF.
struct CleanText {
  std::string text;
  std::vector<Replacement> replaced;  ///< what is now U+FFFD, in order, up to `most_replacements`
  std::size_t unlisted = 0;           ///< how many more there are
};

inline constexpr std::size_t most_replacements = 100;

/// The text that bytes in UTF-16 with a mark, or else in UTF-8, stand for.
CleanText clean_text(std::string_view bytes, Encoding encoding);

/// The text that bytes in UTF-8 stand for.
CleanText clean_utf8(std::string_view bytes);

}  // namespace weft::text
