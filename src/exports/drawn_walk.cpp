// SPDX-License-Identifier: MIT
#include "exports/drawn_walk.hpp"

namespace weft::exports {

DrawnWalk::DrawnWalk(const Excerpt& excerpt)
    : walk_(excerpt), looks_(exports::find_looks(excerpt)), numbers_(excerpt.graph().vertices().size()) {
  std::uint32_t number = 0;
  for (const VertexId vertex : excerpt.vertices()) numbers_[index_of(vertex)] = number++;
}

DrawnVertex DrawnWalk::drawn(const VertexItem& item) const {
  const TopicGraph& graph = walk_.graph();
  DrawnVertex vertex{item, number_of(item.vertex), {}, false, looks_[index_of(item.vertex)]};
  if (item.kind == VertexKind::topic) vertex.kind = name_of(graph.ontology()[graph.topic(item.vertex)].type);
  if (item.kind == VertexKind::article) vertex.recurs = graph.article(item.vertex).recurring;
  return vertex;
}

}  // namespace weft::exports
