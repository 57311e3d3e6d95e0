// SPDX-License-Identifier: MIT
#include "exports/network_items.hpp"

namespace weft::exports {

using nlohmann::ordered_json;

ordered_json vertex_attributes(const DrawnVertex& vertex) {
  ordered_json attributes{{"label", vertex.item.label}, {"group", name_of(vertex.item.kind)}};
  if (!vertex.kind.empty()) attributes["kind"] = vertex.kind;
  if (vertex.item.articles) attributes["count"] = *vertex.item.articles;
  if (vertex.item.link) attributes["url"] = vertex.item.link->url();
  if (!vertex.item.date.empty()) attributes["date"] = vertex.item.date;
  if (vertex.recurs) attributes["recurring"] = true;
  attributes["size"] = vertex.look.size;
  attributes["color"] = vertex.look.colour;
  return attributes;
}

ordered_json edge_attributes(const EdgeItem& item) {
  return {{"rel", item.relation}, {"weight", item.weight}, {"count", item.count}, {"symmetric", item.is_symmetric}};
}

}  // namespace weft::exports
