// SPDX-License-Identifier: MIT
#pragma once

#include "exports/arrangement.hpp"
#include "exports/graphviz_graph.hpp"
#include "exports/map_model.hpp"

#include <map>
#include <string>
#include <vector>

namespace weft::exports {

/// A map as Graphviz is to lay it out, and what Graphviz need not know: the words that are shown when
/// something is pointed at, by the ids of the things.
struct MapDrawing {
  GraphvizGraph graphviz;
  std::map<std::string, std::string> titles;
  std::vector<PlacedBox> boxes;  ///< by node; in the middle until they are placed
};

MapDrawing draw_map(const TopicGraph& graph, const MapModel& map);

/// Finds a place for every node.
void place_map(MapDrawing& drawing, const MapModel& map);

}  // namespace weft::exports
