// SPDX-License-Identifier: MIT
#include "exports/graph_items.hpp"

#include "exports/answer.hpp"

namespace weft::exports {

using nlohmann::ordered_json;

ordered_json article_item(const TopicGraph& graph, VertexId article) {
  const Vertex& vertex = graph[article];
  return {{"id", vertex.id}, {"title", vertex.label}, {"issue", graph.issue(article).id}, {"url", url_of(vertex.url)}};
}

ordered_json mention_item(const Mention& mention) {
  return {{"text", mention.text},
          {"place", name_of(mention.place)},
          {"line", mention.position.line},
          {"column", mention.position.column}};
}

}  // namespace weft::exports
