// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace weft::corpus {

/// Quotes and list items inside one another. Real issues stay below ten; cmark 0.30 takes quadratic time beyond.
inline constexpr std::size_t deepest_nesting = 100;

/// Pairs of square brackets in one block, and runs of the signs of emphasis. cmark 0.30 takes quadratic time on
/// some patterns of them.
inline constexpr std::size_t most_brackets = 10'000;
inline constexpr std::size_t most_emphasis = 20'000;

/// What the Markdown from `from` on has too much of for the parser to stay linear, with its place; none when it
/// may be parsed.
std::optional<Diagnostic> find_excess(std::string_view text, std::uint32_t from);

}  // namespace weft::corpus
