// SPDX-License-Identifier: MIT
#include "pictures/timeline_style.hpp"

#include "pictures/palette.hpp"
#include "pictures/timeline_shades.hpp"

#include <array>
#include <ostream>
#include <string_view>

namespace weft::pictures {
namespace {

/// Widths of text were reckoned for the fonts that the drawing names, so no rule here sets another.
/// Each ground says all that the other says, so that the light rules undo the dark ones in print.
/// Numbers in cells have a contrast of at least 4.5 with every shade of every ink.
constexpr std::string_view light_rules = R"(.weft-timeline .track{fill:#f1f3f5}
.weft-timeline .total{fill:#b4bcc6}
.weft-timeline .grid{stroke:#c6cdd5}
.weft-timeline .s1 rect{fill-opacity:.16}
.weft-timeline .s2 rect{fill-opacity:.32}
.weft-timeline .s4 text{fill:#000}
.weft-timeline .s5 text{fill:#fff}
)";

constexpr std::string_view dark_rules = R"(.weft-timeline .track{fill:#1f242a}
.weft-timeline .total{fill:#56606b}
.weft-timeline .grid{stroke:#3d4650}
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

void write_inks(std::string_view Swatch::*ground, std::ostream& out) {
  for (std::size_t i = 0; i <= swatches.size(); ++i) {
    out << ".weft-timeline ." << ink_class(i) << " .ink{fill:" << swatch_of(i).*ground << "}\n";
  }
}

void write_ground(const Ground& ground, std::ostream& out) {
  out << ".weft-timeline .ground{fill:" << ground.sheet
      << "}\n.weft-timeline text,.weft-timeline .cell text{fill:" << ground.ink
      << "}\n.weft-timeline .quiet{fill:" << ground.quiet << "}\n.weft-timeline .sign{stroke:" << ground.ink << "}\n";
}

void write_light(std::ostream& out) {
  write_ground(light_ground, out);
  out << light_rules;
  write_inks(&Swatch::on_light, out);
}

void write_dark(std::ostream& out) {
  write_ground(dark_ground, out);
  out << dark_rules;
  write_inks(&Swatch::on_dark, out);
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
  return community && *community < swatches.size() ? "i" + std::to_string(*community) : "other";
}

std::string shade_class(std::size_t shade, std::size_t count) {
  constexpr std::array<std::array<int, TimelineShades::most>, TimelineShades::most> chosen{
      {{5}, {2, 5}, {1, 3, 5}, {1, 2, 4, 5}, {1, 2, 3, 4, 5}}};
  return "s" + std::to_string(chosen[count - 1][shade]);
}

}  // namespace weft::pictures
