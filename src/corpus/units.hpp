// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/entries.hpp"
#include "corpus/markdown.hpp"
#include "corpus/outline.hpp"
#include "corpus/region_facts.hpp"

#include <string_view>
#include <vector>

namespace weft::corpus {

/// The entries that a region has whatever its heading is, and why; no entries when it is a text.
struct Unit {
  std::vector<Entry> RegionFacts::*entries = nullptr;  ///< which of its lists
  std::string_view reason;
};

/// Judges each region by what it holds. REQUIRES: there are as many facts as regions.
std::vector<Unit> find_units(const Document& document, const std::vector<Region>& regions,
                             const std::vector<RegionFacts>& facts);

}  // namespace weft::corpus
