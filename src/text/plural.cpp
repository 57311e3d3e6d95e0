// SPDX-License-Identifier: MIT
#include "text/plural.hpp"

#include "text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace weft::text {

namespace {

/// Endings of words in the singular.
constexpr std::array<std::string_view, 3> own_endings{"ss", "us", "is"};
constexpr std::size_t shortest = 4;

}  // namespace

std::string without_plural(std::string_view folded) {
  const bool is_latin = std::all_of(folded.begin(), folded.end(), is_letter);
  const bool has_own = std::any_of(own_endings.begin(), own_endings.end(),
                                   [&](std::string_view ending) { return folded.ends_with(ending); });
  if (!is_latin || has_own || folded.size() < shortest || !folded.ends_with('s')) return std::string(folded);
  if (folded.ends_with("ies") && folded.size() > shortest)
    return std::string(folded.substr(0, folded.size() - 3)) + 'y';
  return std::string(folded.substr(0, folded.size() - 1));
}

}  // namespace weft::text
