// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/markdown.hpp"

#include <weft/diagnostic.hpp>

#include <cstddef>
#include <string_view>

namespace weft::corpus {

/// So many slips of a file are enough to tell: in one that has more, no further block is looked at.
inline constexpr std::size_t most_slips = 100;

/// Warns of what readers would see otherwise than its author meant: code or a comment that is not closed and hides all
/// below it, links that are none, words with letters of another alphabet, addresses that lead elsewhere than they say.
/// REQUIRES: the document was parsed from the text.
void find_slips(std::string_view text, const Document& document, Diagnostics& diagnostics);

}  // namespace weft::corpus
