// SPDX-License-Identifier: MIT
#pragma once

/// What a map shows: the things to draw, their ties, and the communities that colour them.
/// In: an excerpt, the standings of its topics and a plan. Out: nodes and edges in one fixed order.
/// Never knows of shapes, colours or places.

#include "pictures/map_plan.hpp"

#include <weft/measures.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weft::pictures {

struct MapNode {
  VertexId vertex{};
  std::optional<std::size_t> community;  ///< topics: an index into the communities of the map
  bool belongs = false;                  ///< to that community; else it only hangs on it
  bool leads = false;                    ///< of the members of its community on this map the foremost
  bool is_focus = false;                 ///< what the map is about
  std::uint32_t articles = 0;            ///< topics and sources: of those that count, how many have it
};

/// Ends are indices into the nodes of the map.
struct MapEdge {
  std::size_t from = 0;
  std::size_t to = 0;
  EdgeKind kind = EdgeKind::together;
  double strength = 0;         ///< 0…1, for how thick it is drawn
  const Edge* edge = nullptr;  ///< of the graph; nullptr where it leads past topics that are not shown
};

struct MapCommunity {
  std::size_t number = 0;  ///< as `weft communities` counts
  std::string name;
  std::size_t topics = 0;  ///< of it on this map; not those that take its colour
};

struct MapCounts {
  std::size_t topics = 0;  ///< that articles have
  std::size_t articles = 0;
  std::size_t sources = 0;
};

struct MapModel {
  std::vector<MapNode> nodes;             ///< in the order of the graph
  std::vector<MapEdge> edges;             ///< by their ends
  std::vector<MapCommunity> communities;  ///< most topics on this map first
  std::size_t named = 0;                  ///< the first so many have a colour and a number of their own
  MapCounts shown;
};

/// The community of a node if it is among those that are told apart by colours.
std::optional<std::size_t> named_community(const MapModel& map, const MapNode& node);

/// `standings` are those of the topics.
MapModel build_map(const Excerpt& excerpt, const Standings& standings, const MapPlan& plan);

}  // namespace weft::pictures
