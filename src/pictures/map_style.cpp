// SPDX-License-Identifier: MIT
#include "pictures/map_style.hpp"

#include "pictures/palette.hpp"

#include <algorithm>
#include <string_view>

namespace weft::pictures {
namespace {

/// The colours that stand for nothing, on a light and on a dark ground. Widths of text were reckoned for the fonts that
/// the map names, so no rule sets another.
constexpr std::string_view light_rules = R"(.weft-map .ground{fill:#fff}
.weft-map .ink{fill:#1f2328}
.weft-map .quiet{fill:#57606a}
.weft-map .tie{stroke:#7d8590}
.weft-map .card{fill:#fff;stroke:#a9b1bb}
.weft-map .card-words{fill:#1f2328}
.weft-map .oval{fill:#fbf6ee;stroke:#8b5e34}
.weft-map .oval-words{fill:#6b4423}
.weft-map .focus{stroke:#1f2328}
)";

constexpr std::string_view dark_rules = R"(.weft-map .ground{fill:#14171b}
.weft-map .ink{fill:#e6e9ed}
.weft-map .quiet{fill:#a3abb5}
.weft-map .tie{stroke:#818b98}
.weft-map .card{fill:#22272e;stroke:#59626d}
.weft-map .card-words{fill:#e6e9ed}
.weft-map .oval{fill:#2b241b;stroke:#b98d5f}
.weft-map .oval-words{fill:#e3c39f}
.weft-map .focus{stroke:#fff}
)";

enum class Ground { light, dark };

std::string rule(std::string_view what, std::optional<std::size_t> community, std::string_view property,
                 std::string_view colour) {
  return ".weft-map ." + colour_class(what, community) + '{' + std::string(property) + ':' + std::string(colour) +
         "}\n";
}

/// A pill looks the same on every ground; what has no fill of its own does not.
std::string colours_of(std::optional<std::size_t> community, Ground ground) {
  const Swatch swatch = swatch_of(community);
  const bool light = ground == Ground::light;
  const std::string_view words = light ? swatch.on_light : swatch.on_dark;
  const std::string_view tint = light ? swatch.light_tint : swatch.dark_tint;
  return rule("words", community, "fill", words) + rule("line", community, "stroke", words) +
         rule("land", community, "fill", tint) + rule("halo", community, "stroke", tint);
}

std::string pill_colours(std::optional<std::size_t> community) {
  const Swatch swatch = swatch_of(community);
  return rule("pill", community, "fill", swatch.fill) + rule("on-pill", community, "fill", swatch.text);
}

/// The communities that have a colour of their own, and what stands for the rest.
std::string for_each(std::size_t communities, auto&& rules) {
  std::string written;
  for (std::size_t i = 0; i < std::min(communities, swatches.size()); ++i) written += rules(i);
  return written + rules(std::optional<std::size_t>());
}

std::string ground_rules(Ground ground, std::size_t communities) {
  return std::string(ground == Ground::light ? light_rules : dark_rules) +
         for_each(communities, [&](std::optional<std::size_t> i) { return colours_of(i, ground); });
}

constexpr std::string_view behaviour = R"(.weft-map .halo{paint-order:stroke;stroke-width:3;stroke-linejoin:round}
.weft-map a{cursor:pointer}
@media screen{
.weft-map .node:hover .box,.weft-map a:focus .box{stroke:#d1242f;stroke-width:2}
.weft-map .node:hover .halo,.weft-map a:focus .halo{text-decoration:underline}
.weft-map .edge:hover .tie{stroke:#d1242f;stroke-opacity:1;stroke-width:2}
}
)";

}  // namespace

std::string colour_class(std::string_view what, std::optional<std::size_t> community) {
  const bool has_colour = community && *community < swatches.size();
  return std::string(what) + '-' + (has_colour ? std::to_string(*community + 1) : "other");
}

std::string map_style(Theme theme, std::size_t communities) {
  const std::string light = ground_rules(Ground::light, communities);
  const std::string dark = ground_rules(Ground::dark, communities);
  std::string style = "<style>\n";
  if (theme == Theme::automatic) style += ".weft-map{color-scheme:light dark}\n";
  style += for_each(communities, pill_colours);
  style += theme == Theme::dark ? dark : light;
  if (theme == Theme::automatic) style += "@media (prefers-color-scheme:dark){\n" + dark + "}\n";
  if (theme != Theme::light) style += "@media print{\n" + light + "}\n";
  return style.append(behaviour) + "</style>\n";
}

}  // namespace weft::pictures
