// SPDX-License-Identifier: MIT
#include "exports/walk.hpp"

#include "text/hash.hpp"

namespace weft::exports {
namespace {

std::string edge_id(std::string_view relation, std::string_view source, std::string_view target) {
  text::Fingerprint fingerprint;
  for (const std::string_view part : {relation, source, target}) fingerprint.add(part);
  return "edge:" + fingerprint.hex();
}

}  // namespace

Walk::Walk(const Excerpt& excerpt) : excerpt_(&excerpt) {
  ids_.reserve(graph().vertices().size());
  for (const Vertex& vertex : graph().vertices()) ids_.push_back(media::export_id(vertex));
}

VertexItem Walk::item_of(VertexId vertex) const {
  const Vertex& thing = graph()[vertex];
  VertexItem item{vertex, thing.kind, id_of(vertex), thing.label, media::WebLink::from(thing.url), std::nullopt, {}};
  if (thing.kind != VertexKind::article) item.articles = thing.articles;
  if (thing.kind == VertexKind::article || thing.kind == VertexKind::issue) item.date = graph().issue(vertex).date;
  return item;
}

EdgeItem Walk::item_of(const Edge& edge) const {
  const std::string_view relation = media::relation_of(edge.kind);
  const std::string_view source = id_of(edge.from);
  const std::string_view target = id_of(edge.to);
  return {&edge,
          edge_id(relation, source, target),
          source,
          target,
          relation,
          media::is_symmetric(edge.kind),
          media::export_weight(edge.weight),
          edge.count};
}

}  // namespace weft::exports
