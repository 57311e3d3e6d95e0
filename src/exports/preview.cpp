// SPDX-License-Identifier: MIT
#include "exports/preview.hpp"

#include <algorithm>
#include <utility>

namespace weft::exports {
namespace {

/// Some vertices with all edges between them.
Preview among(const Excerpt& excerpt, std::vector<VertexId> vertices) {
  std::vector<bool> kept(excerpt.graph().vertices().size());
  for (const VertexId vertex : vertices) kept[index_of(vertex)] = true;
  Preview preview{std::move(vertices), {}};
  for (const Edge* edge : excerpt.edges()) {
    if (kept[index_of(edge->from)] && kept[index_of(edge->to)]) preview.edges.push_back(edge);
  }
  return preview;
}

Preview backbone_of(const Excerpt& excerpt, std::vector<VertexId> topics) {
  std::vector<const Edge*> edges = backbone(excerpt.graph(), topics);
  std::erase_if(edges, [&](const Edge* edge) { return !excerpt.has(*edge); });
  return {std::move(topics), std::move(edges)};
}

/// How much there is to a vertex: the articles of a topic, else its edges.
std::size_t weight_of(const Excerpt& excerpt, VertexId vertex) {
  const Vertex& thing = excerpt.graph()[vertex];
  return thing.kind == VertexKind::topic ? thing.articles : excerpt.edges_of(vertex).size();
}

/// The `most` weightiest, in the order of the graph; ties go to the first.
std::vector<VertexId> weightiest(const Excerpt& excerpt, std::vector<VertexId> vertices, std::size_t most) {
  std::vector<std::pair<std::size_t, VertexId>> weighed;
  weighed.reserve(vertices.size());
  for (const VertexId vertex : vertices) weighed.emplace_back(weight_of(excerpt, vertex), vertex);
  std::stable_sort(weighed.begin(), weighed.end(), [](auto& one, auto& other) { return one.first > other.first; });
  if (weighed.size() > most) weighed.resize(most);
  vertices.clear();
  for (const auto& [weight, vertex] : weighed) vertices.push_back(vertex);
  std::sort(vertices.begin(), vertices.end());
  return vertices;
}

}  // namespace

Preview whole_of(const Excerpt& excerpt) {
  return {{excerpt.vertices().begin(), excerpt.vertices().end()}, {excerpt.edges().begin(), excerpt.edges().end()}};
}

Preview topics_and_articles_of(const Excerpt& excerpt) {
  std::vector<VertexId> vertices;
  for (const VertexId vertex : excerpt.vertices()) {
    const VertexKind kind = excerpt.graph()[vertex].kind;
    if (kind == VertexKind::topic || kind == VertexKind::article) vertices.push_back(vertex);
  }
  return among(excerpt, std::move(vertices));
}

Preview commonest_of(const Excerpt& excerpt, std::size_t most) {
  const auto topics = excerpt.vertices(VertexKind::topic);
  if (!topics.empty()) return backbone_of(excerpt, weightiest(excerpt, {topics.begin(), topics.end()}, most));
  return among(excerpt, weightiest(excerpt, {excerpt.vertices().begin(), excerpt.vertices().end()}, most));
}

}  // namespace weft::exports
