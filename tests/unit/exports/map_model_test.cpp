// SPDX-License-Identifier: MIT
#include "exports/map_model.hpp"

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

using exports::build_map;
using exports::MapLimits;
using exports::MapModel;

std::set<std::string> shown(const TopicGraph& graph, const MapModel& map, VertexKind kind) {
  std::set<std::string> ids;
  for (const auto& node : map.nodes) {
    if (graph[node.vertex].kind == kind) ids.insert(graph[node.vertex].id);
  }
  return ids;
}

std::string end_of(const TopicGraph& graph, const MapModel& map, std::size_t node) {
  return graph[map.nodes[node].vertex].id;
}

bool tied(const TopicGraph& graph, const MapModel& map, const std::string& from, const std::string& to) {
  return std::any_of(map.edges.begin(), map.edges.end(), [&](const auto& edge) {
    return end_of(graph, map, edge.from) == from && end_of(graph, map, edge.to) == to;
  });
}

std::string field_of(const TopicGraph& graph, const MapModel& map, std::string_view topic) {
  for (const auto& node : map.nodes) {
    if (graph[node.vertex].kind == VertexKind::topic && graph[node.vertex].id == topic) {
      return node.field ? graph[map.fields[*node.field].topic].id : "";
    }
  }
  return "not shown";
}

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("the map of a small corpus shows its topics, articles and sources") {
    const TopicGraph graph = little_graph();
    const MapModel map = build_map(graph);
    CHECK(map.shown.articles == 10);
    CHECK(map.shown.sources == map.all.sources);
    CHECK(shown(graph, map, VertexKind::topic).contains("cassandra"));
    CHECK(shown(graph, map, VertexKind::issue).empty());
    CHECK(map.all.issues == 3);
  }

  TEST_CASE("the map of a large corpus shows topics only, the commonest") {
    const TopicGraph graph = little_graph();
    MapLimits limits;
    limits.articles = 9;
    limits.labels = 3;
    const MapModel map = build_map(graph, limits);
    CHECK(map.shown.articles == 0);
    CHECK(map.shown.sources == 0);
    CHECK(shown(graph, map, VertexKind::topic) == std::set<std::string>{"cassandra", "raft"});
  }

  TEST_CASE("in between, only sources of several articles are shown") {
    const TopicGraph graph = little_graph();
    MapLimits limits;
    limits.articles_with_sources = 9;
    CHECK(shown(graph, build_map(graph, limits), VertexKind::source) ==
          std::set<std::string>{"discordapp.com", "example.org"});
  }

  TEST_CASE("a topic without articles is shown where it joins two branches") {
    const TopicGraph graph = little_graph();
    const auto topics = shown(graph, build_map(graph), VertexKind::topic);
    CHECK(topics.contains("wide-column-stores"));
    CHECK(topics.contains("containers"));
    CHECK_FALSE(topics.contains("programming-languages"));
  }

  TEST_CASE("every article keeps its best topic, however few topics are shown") {
    const TopicGraph graph = little_graph();
    MapLimits limits;
    limits.topics_beside_articles = 0;
    const MapModel map = build_map(graph, limits);
    CHECK(tied(graph, map, "2019-09/how-discord-scaled-elixir", "elixir"));
    CHECK(tied(graph, map, "2019-09/moving-to-scylladb", "scylladb"));
  }

  TEST_CASE("an article is tied to what it is about and to its sources, not to all it mentions") {
    const TopicGraph graph = little_graph();
    const MapModel map = build_map(graph);
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
    const MapModel map = build_map(graph);
    CHECK(shown(graph, map, VertexKind::topic) == std::set<std::string>{"leaf", "other", "top"});
    CHECK(tied(graph, map, "leaf", "top"));
  }

  TEST_CASE("a topic's field is the root above it; a root above most of them gives way to those below") {
    const TopicGraph little = little_graph();
    CHECK(field_of(little, build_map(little), "cassandra") == "databases");
    CHECK(field_of(little, build_map(little), "raft") == "distributed-systems");
    CHECK(field_of(little, build_map(little), "elixir").empty());

    std::vector<TopicRow> rows{{"all", "All"}, {"one", "One", {}, {"all"}}, {"two", "Two", {}, {"all"}}};
    ArticleRow article{"a", "A", {}, {"one", "two"}};
    for (int i = 0; i < 12; ++i) {
      rows.push_back({"t" + std::to_string(i), "T", {}, {i % 2 == 0 ? "one" : "two"}});
      article.about.push_back(rows.back().id);
    }
    const auto ontology = make_ontology(rows);
    const TopicGraph graph(ontology, make_issues(*ontology, {{"1", "", {article}}}));
    const MapModel map = build_map(graph);
    CHECK(map.fields.size() == 2);
    CHECK(field_of(graph, map, "t0") == "one");
    CHECK(field_of(graph, map, "t1") == "two");
  }

  TEST_CASE("a topic counts the articles below it once") {
    const TopicGraph graph = little_graph();
    const MapModel map = build_map(graph);
    for (const auto& node : map.nodes) {
      if (graph[node.vertex].id == "wide-column-stores") CHECK(node.articles == 3);
    }
  }

  TEST_CASE("a corpus of nothing has an empty map") {
    const auto ontology = make_ontology({});
    const TopicGraph graph(ontology, {});
    CHECK(build_map(graph).nodes.empty());
  }
}

}  // namespace weft::tests
