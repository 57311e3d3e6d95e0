// SPDX-License-Identifier: MIT
#pragma once

/// What a map shows: the part of a graph that a picture can hold and still be read.
/// In: a TopicGraph. Out: the topics, articles and sources to draw, their ties and the fields that colour them.
/// Never knows of shapes, colours or places.

#include <weft/graph.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weft::exports {

struct MapLimits {
  std::size_t articles = 120;              ///< beyond, a map shows topics only
  std::size_t articles_with_sources = 80;  ///< beyond, only sources of several articles
  std::size_t topics_beside_articles = 130;
  std::size_t labels = 400;
  std::size_t fields = 12;
};

struct MapNode {
  VertexId vertex{};
  std::optional<std::size_t> field;  ///< topics: an index into the fields of the map
  std::uint32_t articles = 0;        ///< topics: that have it or a topic below it; sources: that lead there
  bool is_field = false;             ///< topics: gives a field its name
};

/// Ends are indices into the nodes of the map.
struct MapEdge {
  std::size_t from = 0;
  std::size_t to = 0;
  EdgeKind kind = EdgeKind::together;
  double strength = 0;  ///< 0…1, for how thick it is drawn
};

/// A branch of the ontology with a colour of its own.
struct MapField {
  VertexId topic{};
  std::size_t topics = 0;  ///< on this map
};

struct MapCounts {
  std::size_t topics = 0;
  std::size_t articles = 0;
  std::size_t sources = 0;
  std::size_t issues = 0;
};

struct MapModel {
  std::vector<MapNode> nodes;  ///< in the order of the graph
  std::vector<MapEdge> edges;  ///< by their ends
  std::vector<MapField> fields;
  MapCounts shown;
  MapCounts all;
};

MapModel build_map(const TopicGraph& graph, const MapLimits& limits = {});

}  // namespace weft::exports
