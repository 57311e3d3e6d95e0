// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/arrangement.hpp"
#include "pictures/child.hpp"
#include "pictures/map_boxes.hpp"

#include <span>
#include <vector>

namespace weft::pictures {

/// A map with every box in its place.
struct PlacedMap {
  std::vector<PlacedBox> boxes;  ///< by node; the upper left corner of the map is the origin
  double width = 0;
  double height = 0;
};

/// Finds a place for every box: Graphviz says who belongs near whom, and the boxes are then set close to each other, by
/// communities, on a sheet of a given width by height.
PlacedMap place_map(const MapModel& map, std::span<const MapBox> boxes, double aspect, const ChildLimits& limits = {});

}  // namespace weft::pictures
