// SPDX-License-Identifier: MIT
#include "pictures/map_style.hpp"

#include "pictures/palette.hpp"

#include <algorithm>
#include <string_view>

namespace weft::pictures {
namespace {

std::string rule(std::string_view what, std::optional<std::size_t> community, std::string_view property,
                 std::string_view colour) {
  return ".weft-map ." + colour_class(what, community) + '{' + std::string(property) + ':' + std::string(colour) +
         "}\n";
}

/// A pill looks the same on every ground; what has no fill of its own does not.
std::string colours_of(std::optional<std::size_t> community, bool light) {
  const Swatch swatch = swatch_of(community);
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

/// Widths of text were reckoned for the fonts that the map names, so no rule sets another.
std::string ground_colours(const Ground& ground) {
  const auto rule = [](std::string_view name, std::string_view declarations) {
    return ".weft-map ." + std::string(name) + '{' + std::string(declarations) + "}\n";
  };
  const auto fill = [](std::string_view colour) { return "fill:" + std::string(colour); };
  const auto stroke = [](std::string_view colour) { return "stroke:" + std::string(colour); };
  return rule("ground", fill(ground.sheet)) + rule("ink", fill(ground.ink)) + rule("quiet", fill(ground.quiet)) +
         rule("tie", stroke(ground.tie)) + rule("card", fill(ground.card) + ';' + stroke(ground.card_edge)) +
         rule("card-words", fill(ground.card_words)) +
         rule("oval", fill(ground.oval) + ';' + stroke(ground.oval_edge)) +
         rule("oval-words", fill(ground.oval_words)) + rule("focus", stroke(ground.focus));
}

std::string ground_rules(bool light, std::size_t communities) {
  return ground_colours(light ? light_ground : dark_ground) +
         for_each(communities, [&](std::optional<std::size_t> i) { return colours_of(i, light); });
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
  const std::string light = ground_rules(true, communities);
  const std::string dark = ground_rules(false, communities);
  std::string style = "<style>\n";
  if (theme == Theme::automatic) style += ".weft-map{color-scheme:light dark}\n";
  style += for_each(communities, pill_colours);
  style += theme == Theme::dark ? dark : light;
  if (theme == Theme::automatic) style += "@media (prefers-color-scheme:dark){\n" + dark + "}\n";
  if (theme != Theme::light) style += "@media print{\n" + light + "}\n";
  return style.append(behaviour) + "</style>\n";
}

}  // namespace weft::pictures
