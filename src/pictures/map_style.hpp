// SPDX-License-Identifier: MIT
#pragma once

#include <weft/map.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace weft::pictures {

/// The colours of a map, as rules for the classes that it is drawn with. Each class says one thing, so that whoever
/// wants other colours changes a line (docs/maps.md lists the classes).
std::string map_style(Theme theme, std::size_t communities);

/// The class of something in the colour of a community: `pill-3`, `pill-other`.
std::string colour_class(std::string_view what, std::optional<std::size_t> community);

}  // namespace weft::pictures
