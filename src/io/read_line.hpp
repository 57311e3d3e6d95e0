// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

namespace weft::io {

struct ReadLine {
  std::size_t bytes = 0;     ///< that were read, the line break among them; none at the end
  bool is_too_long = false;  ///< then its text is not kept
  bool is_ended = false;     ///< whether there was a line break
};

/// Reads a line of at most `limit` bytes into `text`, without its line break, which is `separator`. Throws Error when
/// the stream cannot be read.
ReadLine read_line(std::istream& in, std::string& text, std::size_t limit, char separator = '\n');

}  // namespace weft::io
