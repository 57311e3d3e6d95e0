// SPDX-License-Identifier: MIT
#pragma once

#include <weft/find.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::query {

/// Words to be marked where they stand one after the other.
struct Mark {
  std::vector<std::string> words;  ///< folded
  bool begun = false;              ///< the last one may go on
};

/// A text with all that is to be marked in it.
MarkedText marked(std::string_view text, std::span<const Mark> marks);

/// The part of an article's text that has most of what was looked for, at most so many columns wide; its beginning
/// when it has none. Titles and sections are shown elsewhere, and are no part of it.
MarkedText snippet_of(std::span<const Passage> passages, std::span<const Mark> marks, std::size_t columns);

}  // namespace weft::query
