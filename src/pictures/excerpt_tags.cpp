// SPDX-License-Identifier: MIT
#include "pictures/excerpt_tags.hpp"

#include <algorithm>

namespace weft::pictures {

std::vector<const Edge*> tags_of(const TopicGraph& graph, VertexId article) {
  const std::vector<const Edge*> edges = graph.edges_of(article);
  std::vector<const Edge*> tags;
  for (const Role role : {Role::about, Role::mentions}) {
    for (const Tag& tag : graph.tags(article).tags) {
      const auto topic = graph.find(tag.topic);
      if (tag.role != role || !topic) continue;
      const auto edge =
          std::find_if(edges.begin(), edges.end(), [&](const Edge* e) { return is_tag(e->kind) && e->to == *topic; });
      if (edge != edges.end()) tags.push_back(*edge);
    }
  }
  return tags;
}

std::vector<const Edge*> tags_of(const Excerpt& excerpt, VertexId article) {
  std::vector<const Edge*> tags = tags_of(excerpt.graph(), article);
  std::erase_if(tags, [&](const Edge* tag) { return !excerpt.has(*tag); });
  return tags;
}

}  // namespace weft::pictures
