// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/markdown.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace weft::corpus {

/// A heading and what stands below it before the next heading of any level, or what stands before the first.
struct Region {
  std::optional<std::size_t> heading;  ///< its block
  int level = 0;                       ///< 1…6; 7 for bold words that head a list or a source; 0 without heading
  std::size_t begin = 0;               ///< its first block behind the heading
  std::size_t end = 0;
  std::size_t subtree_end = 0;     ///< behind the last region below this one
  std::vector<std::string> above;  ///< the headings it stands below, outermost first
  std::string title;               ///< of its heading, as readers see it

  std::size_t index = 0;  ///< its own place among the regions
};

/// How a document is divided by its headings.
struct Outline {
  std::string title;                         ///< of the whole issue; empty when no heading says it
  std::optional<std::size_t> title_heading;  ///< the block that says it
  std::vector<Region> regions;               ///< in reading order, together the whole document
};

inline constexpr int bold_level = 7;

/// A heading as it stands in the paths of what is below it: no longer than a heading is.
std::string section_title(const std::string& heading);

Outline outline_of(const Document& document);

}  // namespace weft::corpus
