// SPDX-License-Identifier: MIT
#pragma once

#include <weft/tagging.hpp>

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

/// Findings that each have a place in an issue, below each other.
namespace weft::cli {

/// A place to go to, and what there is to see.
struct PlacedLine {
  std::string place;
  std::string what;
};

/// `2024-01.md:14:3`, which editors and terminals know how to follow
std::string place_of(const Issue& issue, const Mention& mention);

/// `'go' in body`
std::string words_of(const Mention& mention);

/// Prints the lines below their title, nothing without any, and how many of `all` there are more.
void write_placed(std::string_view title, const std::vector<PlacedLine>& lines, std::size_t all, std::ostream& out);

/// `… and 12 more`, when of `all` only `shown` are.
void write_rest(std::size_t all, std::size_t shown, std::ostream& out);

/// The same, and which `--limit` would show them.
void write_rest_and_limit(std::size_t all, std::size_t shown, std::ostream& out);

}  // namespace weft::cli
