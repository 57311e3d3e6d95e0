// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/json_lines.hpp"
#include "exports/network_items.hpp"

#include <ostream>

namespace weft {
namespace {

using exports::DrawnVertex;
using exports::EdgeItem;
using nlohmann::ordered_json;

/// Its y axis points down.
ordered_json node_element(const DrawnVertex& vertex) {
  ordered_json data{{"id", vertex.item.id}};
  data.update(exports::vertex_attributes(vertex));
  const pictures::Point& place = vertex.look.place;
  return {{"data", std::move(data)}, {"position", {{"x", place.x}, {"y", place.y == 0 ? 0 : -place.y}}}};
}

ordered_json edge_element(const EdgeItem& item) {
  ordered_json data{{"id", item.id}, {"source", item.source}, {"target", item.target}};
  data.update(exports::edge_attributes(item));
  return {{"data", std::move(data)}};
}

}  // namespace

void write_cytoscape(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  const exports::DrawnWalk walk(excerpt);
  out << "{\n\"data\":" << exports::json_text({{"name", options.title}}) << ",\n\"elements\":{\n\"nodes\":";
  exports::JsonLines nodes(out);
  walk.for_each_vertex([&](const DrawnVertex& vertex) { nodes.add(node_element(vertex)); });
  nodes.end();
  out << ",\n\"edges\":";
  exports::JsonLines edges(out);
  walk.for_each_edge([&](const EdgeItem& item) { edges.add(edge_element(item)); });
  edges.end();
  out << "\n}\n}\n";
}

}  // namespace weft
