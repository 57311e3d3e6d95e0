// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Texts and numbers arranged in a terminal's columns, which are not its bytes.
namespace weft::cli {

/// What stands between two columns.
inline constexpr std::string_view gap = "  ";

/// How many lines of a list a person reads.
inline constexpr std::size_t lines_to_read = 20;

/// Below it no text is cut, so that something remains in the narrowest of terminals.
inline constexpr std::size_t least_columns = 16;

/// The text as it may be printed: nothing in it acts on a terminal, and it is cut to `columns`.
std::string fitted(std::string_view text, std::size_t columns);

/// A line of its own: blanks, then as much of the text as fits behind them.
std::string indented(std::size_t blanks, std::string_view text, std::size_t columns);

/// The text with blanks behind it up to `columns`; at least itself.
std::string padded(std::string_view text, std::size_t columns);

/// The number with blanks before it.
std::string right_aligned(std::size_t number, std::size_t columns);

/// With two decimals: `0.78`.
std::string two_decimals(double number);

/// With three decimals: `0.784`.
std::string three_decimals(double number);

/// A bar of `cells` columns for `most`, in eighths of a column; what is not nothing can be seen.
std::string bar(std::size_t number, std::size_t most, std::size_t cells);

using Phrases = std::vector<std::string>;

/// The text as the only phrase; none when it is empty.
Phrases some(const std::string& text);

/// A name and what there is to say about it; with nothing to say it is not printed.
struct Field {
  std::string_view name;
  Phrases values;
};

/// Prints fields below each other, their values in a column of their own, wrapped between values.
void write_fields(std::span<const Field> fields, std::ostream& out, std::size_t columns);

}  // namespace weft::cli
