// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/markdown.hpp"

#include <weft/diagnostic.hpp>

#include <string_view>

namespace weft::corpus {

/// Warns of what readers would see otherwise than its author meant: code or a comment that is not closed and hides all
/// below it, links that are none, words with letters of another alphabet, addresses that lead elsewhere than they say.
/// REQUIRES: the document was parsed from the text.
void find_slips(std::string_view text, const Document& document, Diagnostics& diagnostics);

}  // namespace weft::corpus
