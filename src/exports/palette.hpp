// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace weft::exports {

/// A fill and the text that can be read on it.
struct Swatch {
  std::string_view fill;
  std::string_view text;
};

/// Okabe and Ito's seven colours, told apart with any kind of sight, and five more; every text on its fill has a
/// contrast of at least 4.5, in light and in dark surroundings.
inline constexpr std::array<Swatch, 12> field_swatches{{{"#56b4e9", "#000000"},
                                                        {"#e69f00", "#000000"},
                                                        {"#009e73", "#000000"},
                                                        {"#cc79a7", "#000000"},
                                                        {"#0072b2", "#ffffff"},
                                                        {"#f0e442", "#000000"},
                                                        {"#d55e00", "#000000"},
                                                        {"#882255", "#ffffff"},
                                                        {"#5b4fb5", "#ffffff"},
                                                        {"#7f4f24", "#ffffff"},
                                                        {"#b8d98f", "#000000"},
                                                        {"#2f6f6f", "#ffffff"}}};

/// For topics of no field that has a colour.
inline constexpr Swatch other_swatch{"#b4bac2", "#000000"};

inline constexpr Swatch swatch_of(std::optional<std::size_t> field) {
  return field && *field < field_swatches.size() ? field_swatches[*field] : other_swatch;
}

}  // namespace weft::exports
