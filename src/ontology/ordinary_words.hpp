// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

namespace weft::ontology {

/// The words of ordinary_words.txt by their first letter, sorted, with a line break before, between and behind them;
/// defined in what WeftWords.cmake writes.
extern const std::array<std::string_view, 26> words_by_letter;

}  // namespace weft::ontology
