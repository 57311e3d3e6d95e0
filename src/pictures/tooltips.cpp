// SPDX-License-Identifier: MIT
#include "pictures/tooltips.hpp"

namespace weft::pictures {

std::string counted(std::size_t number, std::string_view what) {
  return std::to_string(number) + ' ' + std::string(what) + (number == 1 ? "" : "s");
}

std::string tooltip_of(const TopicGraph& graph, VertexId id) {
  const Vertex& vertex = graph[id];
  switch (vertex.kind) {
    case VertexKind::topic: {
      const std::string type(name_of(graph.ontology()[graph.topic(id)].type));
      return vertex.label + " (" + type + "), " + counted(vertex.articles, "article");
    }
    case VertexKind::article: {
      const std::string issue = label_of(graph.issue(id));
      return issue == vertex.label ? issue : vertex.label + " (" + issue + ")";
    }
    case VertexKind::source:
    case VertexKind::issue:
      return vertex.label + ", " + counted(vertex.articles, "article");
  }
  return {};
}

}  // namespace weft::pictures
