// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace weft::text {

/// The text in lines of at most so many columns, broken at blanks, the last without a line break. Its first line begins
/// at `column`, the others are indented. A word that is longer than a line stays whole.
std::string wrapped(std::string_view text, std::size_t column, std::size_t indent, std::size_t columns);

}  // namespace weft::text
