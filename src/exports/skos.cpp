// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>
#include <weft/ontology_part.hpp>
#include <weft/skos.hpp>

namespace weft {

void write_used_skos(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  const TopicGraph& graph = excerpt.graph();
  std::vector<TopicId> topics;
  for (const VertexId topic : excerpt.vertices(VertexKind::topic)) topics.push_back(graph.topic(topic));
  write_skos(part_of(graph.ontology(), topics), SkosFormat::turtle, options.base, out);
}

}  // namespace weft
