// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/map_places.hpp"
#include "pictures/map_words.hpp"

#include <iosfwd>
#include <span>

namespace weft::pictures {

/// Draws a map whose boxes have their places, its upper left corner at the origin: the lands of the communities, the
/// lines, and the things themselves.
void write_map_drawing(const TopicGraph& graph, const MapModel& map, std::span<const MapBox> boxes,
                       const PlacedMap& places, const MapTooltips& tooltips, std::ostream& out);

/// A box with its words. The words stand in the middle of it, behind the badge if there is one.
std::string drawn_box(const MapBox& box, const PlacedBox& place, std::optional<std::size_t> community, bool is_focus);

}  // namespace weft::pictures
