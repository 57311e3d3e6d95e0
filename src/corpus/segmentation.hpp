// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/entries.hpp"
#include "corpus/outline.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace weft::corpus {

/// What was decided about a region, and why.
struct Decision {
  std::size_t region = 0;
  std::size_t begin = 0;  ///< its entries, among those of the segmentation
  std::size_t end = 0;
  std::string_view reason;
};

/// A document in entries, in reading order.
struct Segmentation {
  std::vector<Entry> entries;
  std::vector<Decision> decisions;  ///< one for each region, in their order
};

/// Whether the issue has a number, as those of newsletters have.
enum class Counted { no, yes };

/// Finds the shape of each region from the structure of the document, and divides it so. A shape that is laid
/// down is used for all of them.
Segmentation segment(const Document& document, const Outline& outline, const ReadingRules& rules, Counted counted);

}  // namespace weft::corpus
