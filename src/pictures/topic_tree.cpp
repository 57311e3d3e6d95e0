// SPDX-License-Identifier: MIT
#include "pictures/topic_tree.hpp"

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

}  // namespace

TopicTree topic_tree(const TopicGraph& graph) {
  const std::size_t size = graph.vertices().size();
  TopicTree tree{std::vector<std::vector<VertexId>>(size), std::vector<std::vector<VertexId>>(size),
                 std::vector<std::vector<VertexId>>(size)};
  for (std::size_t i = 0; i < size; ++i) {
    if (graph.vertices()[i].kind == VertexKind::topic) add_relations(tree, graph, VertexId(i));
  }
  return tree;
}

}  // namespace weft::pictures
