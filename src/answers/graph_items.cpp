// SPDX-License-Identifier: MIT
#include "answers/graph_items.hpp"

#include "answers/answer.hpp"

namespace weft::answers {

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

}  // namespace weft::answers
