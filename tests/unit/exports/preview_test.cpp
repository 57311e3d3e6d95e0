// SPDX-License-Identifier: MIT
#include "exports/preview.hpp"
#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

std::vector<std::string> ids_of(const TopicGraph& graph, const exports::Preview& preview) {
  std::vector<std::string> ids;
  for (const VertexId vertex : preview.vertices) ids.push_back(graph[vertex].id);
  return ids;
}

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("a preview has less and less of an excerpt") {
    const TopicGraph graph = little_graph();
    const Excerpt excerpt(graph);
    const auto whole = exports::whole_of(excerpt);
    CHECK(whole.vertices.size() == graph.vertices().size());
    CHECK(whole.edges.size() == graph.edges().size());
    const auto smaller = exports::topics_and_articles_of(excerpt);
    CHECK(smaller.vertices.size() == 15 + 10);
    CHECK(std::none_of(smaller.edges.begin(), smaller.edges.end(), [](auto edge) {
      return edge->kind == EdgeKind::from || edge->kind == EdgeKind::part_of || edge->kind == EdgeKind::refers_to;
    }));
    const auto topics = exports::commonest_of(excerpt, 1000);
    CHECK(topics.vertices.size() == 15);
    CHECK(topics.edges == backbone(graph, topics.vertices));
    CHECK_FALSE(topics.edges.empty());
  }

  TEST_CASE("the commonest topics come first, ties in the order of the graph") {
    const TopicGraph graph = little_graph();
    CHECK(ids_of(graph, exports::commonest_of(Excerpt(graph), 3)) ==
          std::vector<std::string>{"cassandra", "docker", "raft"});
    CHECK(exports::commonest_of(Excerpt(graph), 0).vertices.empty());
  }

  TEST_CASE("without topics, what has most edges comes first") {
    const TopicGraph graph = little_graph();
    ExcerptLimits limits;
    limits.kinds = {VertexKind::article, VertexKind::issue};
    const Excerpt excerpt(graph, limits);
    const auto preview = exports::commonest_of(excerpt, 2);
    REQUIRE(preview.vertices.size() == 2);
    const auto edges = [&](VertexId vertex) { return excerpt.edges_of(vertex).size(); };
    const std::size_t least = std::min(edges(preview.vertices[0]), edges(preview.vertices[1]));
    for (const VertexId vertex : excerpt.vertices()) {
      const auto& chosen = preview.vertices;
      if (std::find(chosen.begin(), chosen.end(), vertex) == chosen.end()) CHECK(edges(vertex) <= least);
    }
  }

  TEST_CASE("an edge that is no part of an excerpt is no part of its preview") {
    const TopicGraph graph = little_graph();
    ExcerptLimits limits;
    limits.min_weight = 1;
    const Excerpt excerpt(graph, limits);
    for (const Edge* edge : exports::commonest_of(excerpt, 1000).edges) CHECK(excerpt.has(*edge));
  }
}

}  // namespace weft::tests
