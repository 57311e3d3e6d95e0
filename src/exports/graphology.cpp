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

ordered_json node_entry(const DrawnVertex& vertex) {
  ordered_json attributes = exports::vertex_attributes(vertex);
  attributes["x"] = vertex.look.place.x;
  attributes["y"] = vertex.look.place.y;
  return {{"key", vertex.item.id}, {"attributes", std::move(attributes)}};
}

ordered_json edge_entry(const EdgeItem& item) {
  return {{"key", item.id},
          {"source", item.source},
          {"target", item.target},
          {"attributes", exports::edge_attributes(item)}};
}

}  // namespace

void write_graphology(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  const exports::DrawnWalk walk(excerpt);
  out << "{\n\"attributes\":" << exports::json_text({{"name", options.title}})
      << ",\n\"options\":{\"type\":\"directed\",\"multi\":true,\"allowSelfLoops\":true},\n\"nodes\":";
  exports::JsonLines nodes(out);
  walk.for_each_vertex([&](const DrawnVertex& vertex) { nodes.add(node_entry(vertex)); });
  nodes.end();
  out << ",\n\"edges\":";
  exports::JsonLines edges(out);
  walk.for_each_edge([&](const EdgeItem& item) { edges.add(edge_entry(item)); });
  edges.end();
  out << "\n}\n";
}

}  // namespace weft
