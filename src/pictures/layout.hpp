// SPDX-License-Identifier: MIT
#pragma once

/// Graphviz's engines, in a child process: Graphviz is not safe beside threads, and ends the process it
/// is in when something goes wrong. The engines are those linked in; nothing is loaded from where the
/// environment points. In: a graph. Out: places. Throws Error when the child fails.

#include "pictures/child.hpp"
#include "pictures/graphviz_graph.hpp"

#include <string>
#include <vector>

namespace weft::pictures {

/// The middle of a node, in points.
struct Point {
  double x = 0;
  double y = 0;
};

/// Where `sfdp` puts the nodes, in the order they were added.
std::vector<Point> place_nodes(const GraphvizGraph& graph, const ChildLimits& limits = {});

}  // namespace weft::pictures
