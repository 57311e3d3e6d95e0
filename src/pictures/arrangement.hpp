// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace weft::pictures {

/// A box by its middle, in points.
struct PlacedBox {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  std::optional<std::size_t> flock = {};  ///< boxes of one flock keep together, and some way off all others
};

/// Two boxes that want to be near each other, by their places in a list.
struct Bond {
  std::size_t from = 0;
  std::size_t to = 0;
  double pull = 0;  ///< 0…1
};

struct SheetShape {
  double aspect = 1.4;     ///< width by height
  double fullness = 0.46;  ///< how much of the sheet the boxes cover
  double gap = 5;          ///< between two boxes
  double moat = 0;         ///< what is added to the gap where two flocks meet
  double cohesion = 0.05;  ///< 0…1: how strongly a flock draws together
};

/// Moves boxes, whose places say who belongs near whom, so that they fill a sheet of a given shape evenly
/// and no two are nearer than the gap. Deterministic. Time: linear in the boxes where they are spread evenly.
void arrange(std::vector<PlacedBox>& boxes, std::span<const Bond> bonds, const SheetShape& shape = {});

}  // namespace weft::pictures
