// SPDX-License-Identifier: MIT
#include "pictures/timeline_style.hpp"

#include "pictures/timeline_shades.hpp"

#include <array>
#include <ostream>
#include <string_view>

namespace weft::pictures {
namespace {

/// A hue on a light and on a dark ground, with a contrast of at least 4.5 on either.
struct Ink {
  std::string_view on_light;
  std::string_view on_dark;
};

constexpr std::array<Ink, 12> inks{{{"#0067a5", "#56b4e9"},
                                    {"#8f5500", "#e6a83c"},
                                    {"#00704f", "#2bc79a"},
                                    {"#a03a76", "#e59ac4"},
                                    {"#5b4fb5", "#a99bf0"},
                                    {"#ad4500", "#ff8a4c"},
                                    {"#676700", "#c8c84a"},
                                    {"#882255", "#e08bb0"},
                                    {"#1f5c99", "#7fb2f0"},
                                    {"#41701c", "#a9d178"},
                                    {"#7a4a20", "#d3a67c"},
                                    {"#23656a", "#7cc4c4"}}};
constexpr Ink other_ink{"#57606a", "#a3abb5"};

/// Widths of text were reckoned for the fonts that the drawing names, so no rule here sets another.
/// Each ground says all that the other says, so that the light rules undo the dark ones in print.
/// Numbers in cells have a contrast of at least 4.5 with every shade of every ink.
constexpr std::string_view light_rules = R"(.weft-timeline .ground{fill:#fff}
.weft-timeline text{fill:#1f2328}
.weft-timeline .quiet{fill:#57606a}
.weft-timeline .track{fill:#f1f3f5}
.weft-timeline .total{fill:#b4bcc6}
.weft-timeline .grid{stroke:#c6cdd5}
.weft-timeline .sign{stroke:#1f2328}
.weft-timeline .s1 rect{fill-opacity:.16}
.weft-timeline .s2 rect{fill-opacity:.32}
.weft-timeline .cell text{fill:#1f2328}
.weft-timeline .s4 text{fill:#000}
.weft-timeline .s5 text{fill:#fff}
)";

constexpr std::string_view dark_rules = R"(.weft-timeline .ground{fill:#14171b}
.weft-timeline text{fill:#e6e9ed}
.weft-timeline .quiet{fill:#a3abb5}
.weft-timeline .track{fill:#1f242a}
.weft-timeline .total{fill:#56606b}
.weft-timeline .grid{stroke:#3d4650}
.weft-timeline .sign{stroke:#e6e9ed}
.weft-timeline .s1 rect{fill-opacity:.24}
.weft-timeline .s2 rect{fill-opacity:.37}
.weft-timeline .cell text{fill:#fff}
.weft-timeline .s4 text,.weft-timeline .s5 text{fill:#000}
)";

constexpr std::string_view shade_rules = R"(.weft-timeline .s3 rect{fill-opacity:.5}
.weft-timeline .s4 rect{fill-opacity:.7}
.weft-timeline .grid{stroke-width:.8}
.weft-timeline .sign{fill:none;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.weft-timeline a:hover text,.weft-timeline a:focus text{text-decoration:underline}
.weft-timeline .cell:hover rect{stroke:#8c959f;stroke-width:1.5}
)";

void write_inks(std::string_view Ink::*ground, std::ostream& out) {
  for (std::size_t i = 0; i <= inks.size(); ++i) {
    const Ink& ink = i < inks.size() ? inks[i] : other_ink;
    const std::string name = i < inks.size() ? ink_class(i) : ink_class(std::nullopt);
    out << ".weft-timeline ." << name << " .ink{fill:" << ink.*ground << "}\n";
  }
}

void write_light(std::ostream& out) {
  out << light_rules;
  write_inks(&Ink::on_light, out);
}

void write_dark(std::ostream& out) {
  out << dark_rules;
  write_inks(&Ink::on_dark, out);
}

}  // namespace

void write_timeline_style(Theme theme, std::ostream& out) {
  out << "<style>\n" << shade_rules;
  switch (theme) {
    case Theme::automatic:
      out << ".weft-timeline{color-scheme:light dark}\n";
      write_light(out);
      out << "@media screen and (prefers-color-scheme:dark){\n";
      write_dark(out);
      out << "}\n";
      break;
    case Theme::light:
      write_light(out);
      break;
    case Theme::dark:
      write_dark(out);
      out << "@media print{\n";
      write_light(out);
      out << "}\n";
      break;
  }
  out << "</style>\n";
}

std::string ink_class(std::optional<std::size_t> community) {
  return community && *community < inks.size() ? "i" + std::to_string(*community) : "other";
}

std::string shade_class(std::size_t shade, std::size_t count) {
  constexpr std::array<std::array<int, TimelineShades::most>, TimelineShades::most> chosen{
      {{5}, {2, 5}, {1, 3, 5}, {1, 2, 4, 5}, {1, 2, 3, 4, 5}}};
  return "s" + std::to_string(chosen[count - 1][shade]);
}

}  // namespace weft::pictures
