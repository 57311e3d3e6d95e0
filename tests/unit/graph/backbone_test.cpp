// SPDX-License-Identifier: MIT
#include <weft/graph.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {
namespace {

std::vector<VertexId> topics_of(const TopicGraph& graph) {
  std::vector<VertexId> topics;
  for (std::uint32_t i = 0; i < graph.vertices().size(); ++i) {
    if (graph[VertexId{i}].kind == VertexKind::topic) topics.push_back(VertexId{i});
  }
  return topics;
}

/// Twelve topics, of which each meets the next few ever less often: a dense graph.
TopicGraph dense_graph() {
  std::vector<TopicRow> topics;
  IssueRow issue{"1", "2020-01-06", {}};
  for (int i = 10; i < 22; ++i) topics.push_back({"t" + std::to_string(i), "T"});
  topics.push_back({"lonely", "Lonely"});
  const auto add = [&](const std::vector<std::string>& about) {
    issue.articles.push_back({"a" + std::to_string(issue.articles.size()), "A", {}, about, {}});
  };
  for (std::size_t i = 0; i < 12; ++i) {
    for (std::size_t apart = 1; apart <= 2 && i + apart < 12; ++apart) {
      for (std::size_t times = apart; times < 6; ++times) add({topics[i].id, topics[i + apart].id});
    }
  }
  for (int i = 0; i < 500; ++i) add({"lonely"});
  const auto ontology = make_ontology(topics);
  return {ontology, make_issues(*ontology, {issue})};
}

std::size_t count_of_kind(const TopicGraph& graph, EdgeKind kind) {
  std::size_t count = 0;
  for (const Edge& edge : graph.edges()) count += edge.kind == kind ? 1 : 0;
  return count;
}

}  // namespace

TEST_SUITE("graph") {
  TEST_CASE("the backbone connects what was connected, with far fewer edges") {
    const TopicGraph graph = dense_graph();
    const auto topics = topics_of(graph);
    REQUIRE(count_of_kind(graph, EdgeKind::together) > 20);
    CHECK(backbone(graph, topics, 0).size() == 11);
    const auto with_nearest = backbone(graph, topics);
    CHECK(with_nearest.size() > 11);
    CHECK(with_nearest.size() <= 11 + 12);
  }

  TEST_CASE("the forest keeps the strongest edges") {
    const TopicGraph graph = dense_graph();
    for (const Edge* edge : backbone(graph, topics_of(graph), 0)) CHECK(edge->count == 5);
  }

  TEST_CASE("each topic keeps its strongest neighbours") {
    const TopicGraph graph = dense_graph();
    std::vector<int> kept(graph.vertices().size());
    for (const Edge* edge : backbone(graph, topics_of(graph), 2)) {
      ++kept[index_of(edge->from)];
      ++kept[index_of(edge->to)];
    }
    for (const VertexId topic : topics_of(graph)) {
      if (graph[topic].id != "lonely") CHECK(kept[index_of(topic)] >= 2);
    }
  }

  TEST_CASE("the backbone stays among the topics asked for, in the order of the edges") {
    const TopicGraph graph = little_graph();
    const std::vector<VertexId> some = {*graph.find(VertexKind::topic, "docker"),
                                        *graph.find(VertexKind::topic, "kubernetes"),
                                        *graph.find(VertexKind::topic, "raft")};
    const auto edges = backbone(graph, some);
    REQUIRE(edges.size() == 1);
    CHECK(edges[0]->kind == EdgeKind::together);
    CHECK(backbone(graph, {}).empty());
  }

  TEST_CASE("the order in which topics are asked for does not change the backbone") {
    const TopicGraph graph = dense_graph();
    auto topics = topics_of(graph);
    const auto expected = backbone(graph, topics);
    std::mt19937 random(3);
    for (int i = 0; i < 5; ++i) {
      std::shuffle(topics.begin(), topics.end(), random);
      CHECK(backbone(graph, topics) == expected);
    }
  }

  TEST_CASE("topics of one component are tied by the edges asked for, others are not") {
    const TopicGraph graph = little_graph();
    const EdgeKind broader[] = {EdgeKind::broader};
    const auto parts = components(graph, broader);
    const auto part = [&](std::string_view topic) { return parts[index_of(*graph.find(VertexKind::topic, topic))]; };
    CHECK(part("cassandra") == part("postgresql"));
    CHECK(part("cassandra") == part("raft"));  // by two-phase commit, which is under both
    CHECK(part("cassandra") != part("docker"));
    CHECK(parts.front() == 0);
  }
}

}  // namespace weft::tests
