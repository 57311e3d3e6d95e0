// SPDX-License-Identifier: MIT
#include "pictures/map_places.hpp"

#include "pictures/graphviz_graph.hpp"
#include "pictures/layout.hpp"

#include <weft/diagnostic.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <string>
#include <utility>

namespace weft::pictures {
namespace {

constexpr double points_per_inch = 72;

std::string node_name(std::size_t place) { return "n" + std::to_string(place); }

GraphvizValue inches(double points) { return GraphvizValue::number(std::ceil(points * 10) / 10 / points_per_inch); }

using Flock = std::optional<std::size_t>;

/// A community. On a map of topics alone, those in none, and communities of one, are a flock of their own.
Flock flock_of(const MapModel& map, const MapNode& node) {
  const bool keeps_together = node.community && map.communities[*node.community].topics > 1;
  if (keeps_together || map.shown.articles > 0) return node.community;
  return map.communities.size();
}

using Ends = std::pair<std::size_t, std::size_t>;

/// The ties of a map, and more that nobody will see: between every box and the foremost of its flock.
std::vector<Ends> ends_of_ties(const MapModel& map) {
  std::map<std::size_t, std::size_t> leaders;
  for (std::size_t i = 0; i < map.nodes.size(); ++i) {
    const Flock flock = flock_of(map, map.nodes[i]);
    if (flock && (map.nodes[i].leads || !leaders.contains(*flock))) leaders[*flock] = i;
  }
  std::vector<Ends> ties;
  for (const MapEdge& edge : map.edges) ties.emplace_back(edge.from, edge.to);
  for (std::size_t i = 0; i < map.nodes.size(); ++i) {
    const Flock flock = flock_of(map, map.nodes[i]);
    if (flock && leaders[*flock] != i) ties.emplace_back(i, leaders[*flock]);
  }
  return ties;
}

/// Which nodes hang together, each by one of them.
class Islands {
 public:
  explicit Islands(std::size_t nodes) : parents_(nodes) { std::iota(parents_.begin(), parents_.end(), std::size_t{0}); }

  std::size_t of(std::size_t node) {
    while (parents_[node] != node) node = parents_[node] = parents_[parents_[node]];
    return node;
  }

  /// Says whether they did not hang together before.
  bool join(std::size_t one, std::size_t other) {
    const std::size_t a = of(one);
    const std::size_t b = of(other);
    parents_[std::max(a, b)] = std::min(a, b);
    return a != b;
  }

 private:
  std::vector<std::size_t> parents_;
};

/// Ties what hangs on nothing to the node that has most ties, or it would float far away.
void join_islands(std::size_t nodes, std::vector<Ends>& ties) {
  std::vector<std::size_t> degrees(nodes);
  Islands islands(nodes);
  for (const auto& [from, to] : ties) {
    ++degrees[from];
    ++degrees[to];
    islands.join(from, to);
  }
  const auto hub = static_cast<std::size_t>(std::max_element(degrees.begin(), degrees.end()) - degrees.begin());
  for (std::size_t i = 0; i < nodes; ++i) {
    if (islands.join(i, hub)) ties.emplace_back(i, hub);
  }
}

GraphvizGraph graph_to_lay_out(const MapModel& map, std::span<const MapBox> boxes) {
  // Graphviz parts boxes well, but takes three times as long for it.
  constexpr std::size_t most_to_part = 600;
  GraphvizGraph graph;
  graph.set({{"overlap", GraphvizValue::word(boxes.size() <= most_to_part ? "prism" : "true")},
             {"overlap_scaling", GraphvizValue::word("-4")}});
  graph.set_for_nodes({{"shape", GraphvizValue::word("box")}, {"fixedsize", GraphvizValue::word("true")}});
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    graph.add_node(node_name(i), {{"width", inches(boxes[i].width)}, {"height", inches(boxes[i].height)}});
  }
  std::vector<Ends> ties = ends_of_ties(map);
  join_islands(boxes.size(), ties);
  for (const auto& [from, to] : ties) graph.add_edge(node_name(from), node_name(to), {});
  return graph;
}

/// A source stands by its articles, an article by its topics.
double pull_of(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::from:
      return 0.10;
    case EdgeKind::about:
    case EdgeKind::mentions:
      return 0.03;
    default:
      return 0.01;
  }
}

/// Few boxes stand wide apart, so that the lines between them show; many are set close, to be legible.
SheetShape shape_for(const MapModel& map, std::size_t boxes, double aspect) {
  const auto count = static_cast<double>(boxes);
  SheetShape shape;
  shape.aspect = aspect;
  shape.gap = std::clamp(1000 / count, 6.0, 18.0);
  shape.moat = std::clamp(2000 / count, 8.0, 14.0);
  shape.fullness = std::clamp(0.28 + count / 1100, 0.3, 0.5);
  if (map.communities.size() < 2) shape.cohesion = 0;  // there is nothing to keep apart from
  return shape;
}

/// Moves the boxes so that the first begins at the upper left corner.
PlacedMap on_sheet(std::vector<PlacedBox> boxes) {
  PlacedMap placed{std::move(boxes), 0, 0};
  if (placed.boxes.empty()) return placed;
  double left = placed.boxes.front().x;
  double top = placed.boxes.front().y;
  for (const PlacedBox& box : placed.boxes) {
    left = std::min(left, box.x - box.width / 2);
    top = std::min(top, box.y - box.height / 2);
  }
  for (PlacedBox& box : placed.boxes) {
    box.x -= left;
    box.y -= top;
    placed.width = std::max(placed.width, box.x + box.width / 2);
    placed.height = std::max(placed.height, box.y + box.height / 2);
  }
  return placed;
}

}  // namespace

PlacedMap place_map(const MapModel& map, std::span<const MapBox> boxes, double aspect, const ChildLimits& limits) {
  if (boxes.empty()) return {};
  const std::vector<Point> places = place_nodes(graph_to_lay_out(map, boxes), limits);
  if (places.size() != boxes.size()) throw Error("Graphviz lost nodes of the map");
  std::vector<PlacedBox> placed;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    placed.push_back({places[i].x, -places[i].y, boxes[i].width, boxes[i].height, flock_of(map, map.nodes[i])});
  }
  std::vector<Bond> bonds;
  for (const MapEdge& edge : map.edges) bonds.push_back({edge.from, edge.to, pull_of(edge.kind)});
  arrange(placed, bonds, shape_for(map, boxes.size(), aspect));
  return on_sheet(std::move(placed));
}

}  // namespace weft::pictures
