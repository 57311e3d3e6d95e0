// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace weft::pictures {

/// One hue in the shapes it takes: a fill and the text that can be read on it, text on a light and on a dark ground,
/// and the tint of a stretch of either ground. Every text has a contrast of at least 4.5 with what it stands on.
struct Swatch {
  std::string_view fill;
  std::string_view text;
  std::string_view on_light;
  std::string_view on_dark;
  std::string_view light_tint;
  std::string_view dark_tint;
};

/// Okabe and Ito's colours, told apart with most kinds of sight, and five more. Twelve hues are never told apart by
/// everybody: where they mean something, a number or a name says it too.
inline constexpr std::array<Swatch, 12> swatches{{
    {"#56b4e9", "#000000", "#0067a5", "#56b4e9", "#eaf4fb", "#13212b"},
    {"#e69f00", "#000000", "#8f5500", "#e6a83c", "#fcf3e0", "#282011"},
    {"#009e73", "#000000", "#00704f", "#2bc79a", "#e4f4ee", "#11251f"},
    {"#cc79a7", "#000000", "#a03a76", "#e59ac4", "#f9edf3", "#291c24"},
    {"#5b4fb5", "#ffffff", "#5b4fb5", "#a99bf0", "#efedf8", "#1d1b2e"},
    {"#d55e00", "#000000", "#ad4500", "#ff8a4c", "#fbeee5", "#2a1b12"},
    {"#f0e442", "#000000", "#676700", "#c8c84a", "#f7f5dc", "#232311"},
    {"#882255", "#ffffff", "#882255", "#e08bb0", "#f5e8ee", "#2a161f"},
    {"#0072b2", "#ffffff", "#1f5c99", "#7fb2f0", "#e6eef6", "#141f2c"},
    {"#b8d98f", "#000000", "#41701c", "#a9d178", "#eff6e6", "#1d2514"},
    {"#7f4f24", "#ffffff", "#7a4a20", "#d3a67c", "#f4ece4", "#261d15"},
    {"#2f6f6f", "#ffffff", "#23656a", "#7cc4c4", "#e5f0f0", "#122323"},
}};

/// For what has no colour of its own.
inline constexpr Swatch other_swatch{"#b4bac2", "#000000", "#57606a", "#a3abb5", "#f1f2f4", "#1f2227"};

/// The colours that stand for nothing, of a sheet and what is on it.
struct Ground {
  std::string_view sheet;
  std::string_view ink;
  std::string_view quiet;  ///< lesser words
  std::string_view tie;    ///< lines between things
  std::string_view card;   ///< articles: fill, edge and words
  std::string_view card_edge;
  std::string_view card_words;
  std::string_view oval;  ///< sources
  std::string_view oval_edge;
  std::string_view oval_words;
  std::string_view focus;  ///< the edge of what a picture is about
};

inline constexpr Ground light_ground{"#ffffff", "#1f2328", "#57606a", "#7d8590", "#ffffff", "#a9b1bb",
                                     "#1f2328", "#fbf6ee", "#8b5e34", "#6b4423", "#1f2328"};
inline constexpr Ground dark_ground{"#14171b", "#e6e9ed", "#a3abb5", "#818b98", "#22272e", "#59626d",
                                    "#e6e9ed", "#2b241b", "#b98d5f", "#e3c39f", "#ffffff"};

/// The colour at a place. Maps and Mermaid diagrams count places by the topics that they show of a community: a map of
/// one issue would else be grey. What is laid beside others of its kind, timelines and files with looks, counts in the
/// order of the standings.
inline constexpr Swatch swatch_of(std::optional<std::size_t> place) {
  return place && *place < swatches.size() ? swatches[*place] : other_swatch;
}

}  // namespace weft::pictures
