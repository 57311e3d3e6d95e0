// SPDX-License-Identifier: MIT
#include "pictures/topic_tree.hpp"

#include <algorithm>
#include <set>

namespace weft::pictures {
namespace {

void add_relations(TopicTree& tree, const TopicGraph& graph, VertexId vertex) {
  const Ontology& ontology = graph.ontology();
  const TopicId topic = graph.topic(vertex);
  for (const TopicId above : ontology[topic].broader) {
    if (const auto found = graph.find(above)) {
      tree.above[index_of(vertex)].push_back(*found);
      tree.below[index_of(*found)].push_back(vertex);
    }
  }
  for (const TopicId above : ontology.ancestors(topic)) {
    if (const auto found = graph.find(above)) tree.ancestors[index_of(vertex)].push_back(*found);
  }
}

/// Counts an article once for a topic, by however many ways it gets there.
void count_article(TopicTree& tree, const TopicGraph& graph, VertexId article) {
  std::set<VertexId> reached;
  for (const Tag& tag : graph.tags(article).tags) {
    const auto topic = graph.find(tag.topic);
    if (!topic) continue;
    reached.insert(*topic);
    const auto& ancestors = tree.ancestors[index_of(*topic)];
    reached.insert(ancestors.begin(), ancestors.end());
  }
  for (const VertexId topic : reached) ++tree.articles[index_of(topic)];
}

}  // namespace

TopicTree topic_tree(const TopicGraph& graph) {
  const std::size_t size = graph.vertices().size();
  TopicTree tree{std::vector<std::vector<VertexId>>(size), std::vector<std::vector<VertexId>>(size),
                 std::vector<std::vector<VertexId>>(size), std::vector<std::uint32_t>(size)};
  for (std::size_t i = 0; i < size; ++i) {
    if (graph.vertices()[i].kind == VertexKind::topic) add_relations(tree, graph, VertexId(i));
  }
  for (std::size_t i = 0; i < size; ++i) {
    if (graph.vertices()[i].kind == VertexKind::article) count_article(tree, graph, VertexId(i));
  }
  return tree;
}

std::size_t count_of(const TopicGraph& graph, VertexKind kind) {
  return static_cast<std::size_t>(std::count_if(graph.vertices().begin(), graph.vertices().end(),
                                                [&](const Vertex& vertex) { return vertex.kind == kind; }));
}

}  // namespace weft::pictures
