// SPDX-License-Identifier: MIT
#include "pictures/map_model.hpp"

#include "unit/pictures/map_worlds.hpp"

#include <doctest/doctest.h>

#include <optional>

namespace weft::tests {
namespace {

using pictures::MapLimits;
using pictures::MapModel;
using pictures::MapNode;

std::string end_of(const TopicGraph& graph, const MapModel& map, std::size_t node) {
  return graph[map.nodes[node].vertex].id;
}

bool tied(const TopicGraph& graph, const MapModel& map, const std::string& from, const std::string& to) {
  return std::any_of(map.edges.begin(), map.edges.end(), [&](const auto& edge) {
    return end_of(graph, map, edge.from) == from && end_of(graph, map, edge.to) == to;
  });
}

const MapNode& node_of(const TopicGraph& graph, const MapModel& map, std::string_view id) {
  const auto node =
      std::find_if(map.nodes.begin(), map.nodes.end(), [&](const MapNode& n) { return graph[n.vertex].id == id; });
  REQUIRE(node != map.nodes.end());
  return *node;
}

}  // namespace

TEST_SUITE("pictures") {
  TEST_CASE("the map of a small corpus shows its topics, articles and sources") {
    const TopicGraph graph = little_graph();
    const MapModel map = map_of(graph);
    CHECK(map.shown.articles == 10);
    CHECK(map.shown.sources == 7);
    CHECK(shown(graph, map, VertexKind::topic).contains("cassandra"));
    CHECK(shown(graph, map, VertexKind::issue).empty());
  }

  TEST_CASE("an article is tied to what it is about and to its sources, not to all it mentions") {
    const TopicGraph graph = little_graph();
    const MapModel map = map_of(graph);
    CHECK(tied(graph, map, "2019-05/scaling-postgres", "postgresql"));
    CHECK_FALSE(tied(graph, map, "2019-05/scaling-postgres", "cassandra"));
    CHECK(tied(graph, map, "2019-05/scaling-postgres", "example.com"));
    CHECK(tied(graph, map, "2019-01/raft-explained", "raft"));
    CHECK_FALSE(tied(graph, map, "2019-01/raft-explained", "consensus"));
  }

  TEST_CASE("a topic is tied past topics that are not shown to the next above it") {
    const auto ontology = make_ontology({{"top", "Top"},
                                         {"left", "Left", {}, {"top"}},
                                         {"right", "Right", {}, {"top"}},
                                         {"leaf", "Leaf", {}, {"left"}},
                                         {"other", "Other", {}, {"right"}}});
    const TopicGraph graph(ontology,
                           make_issues(*ontology, {{"1", "", {{"a", "A", {}, {"leaf"}}, {"b", "B", {}, {"other"}}}}}));
    const MapModel map = map_of(graph);
    CHECK(shown(graph, map, VertexKind::topic) == std::set<std::string>{"leaf", "other", "top"});
    CHECK(tied(graph, map, "leaf", "top"));
  }

  TEST_CASE("topics have the community that the measures say, under its number and name") {
    const TopicGraph graph = two_communities();
    const Standings standings = topic_standings(graph);
    REQUIRE(standings.communities.size() == 2);
    const MapModel map = map_of(graph);
    REQUIRE(map.communities.size() == 2);
    CHECK(map.named == 2);
    for (const std::string id : {"a1", "b3"}) {
      const MapNode& node = node_of(graph, map, id);
      const std::size_t community = *standings[node.vertex].community;
      REQUIRE(node.community);
      CHECK(node.belongs);
      CHECK(map.communities[*node.community].number == community + 1);
      CHECK(map.communities[*node.community].name == standings.communities[community].name);
    }
    CHECK(node_of(graph, map, "a1").community != node_of(graph, map, "b1").community);
  }

  TEST_CASE("a topic in no community hangs on the one that it is tied to") {
    const TopicGraph graph = two_communities();
    const MapModel map = map_of(graph);
    const MapNode& lone = node_of(graph, map, "lone");
    CHECK_FALSE(lone.belongs);
    CHECK(lone.community == node_of(graph, map, "a0").community);
    CHECK(map.communities[*lone.community].topics == 5);
    CHECK(map.communities[*node_of(graph, map, "b0").community].topics == 5);
  }

  TEST_CASE("of each community on a map one topic leads, the one of highest rank") {
    const TopicGraph graph = two_communities();
    const Standings standings = topic_standings(graph);
    const MapModel map = map_of(graph);
    std::set<std::size_t> led;
    for (const MapNode& node : map.nodes) {
      if (!node.leads) continue;
      CHECK(led.insert(*node.community).second);
      CHECK(node.vertex == standings.communities[map.communities[*node.community].number - 1].members.front());
    }
    CHECK(led.size() == 2);
  }

  TEST_CASE("a community of which the map shows one topic has no colour of its own") {
    const TopicGraph graph = two_communities();
    MapSubject subject;
    subject.top = 6;
    MapLimits limits;
    limits.articles = 1;
    const MapModel map = map_of(graph, subject, limits);
    CHECK(map.shown.topics == 6);
    CHECK(map.communities.size() == 2);
    CHECK(map.named == 1);
    CHECK_FALSE(pictures::named_community(map, node_of(graph, map, "b0")));
    CHECK(pictures::named_community(map, node_of(graph, map, "a0")) == 0);
  }

  TEST_CASE("a corpus of nothing has an empty map") {
    const auto ontology = make_ontology({});
    const TopicGraph graph(ontology, {});
    CHECK(map_of(graph).nodes.empty());
  }
}

}  // namespace weft::tests
