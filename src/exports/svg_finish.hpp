// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace weft::exports {

/// What of Graphviz's SVG a map takes over: the drawing itself and the room it takes, in points.
struct DrawnGraph {
  std::string body;  ///< groups, to be placed by a translation to the upper left corner
  double width = 0;
  double height = 0;
};

/// Takes Graphviz's SVG apart. Titles, which are our node names, become those of `titles`, by id.
/// Throws Error when it does not look as Graphviz writes it.
DrawnGraph take_drawing(std::string_view svg, const std::map<std::string, std::string>& titles);

}  // namespace weft::exports
