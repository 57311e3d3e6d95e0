// SPDX-License-Identifier: MIT
#include <weft/query.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {
namespace {

using Ids = std::vector<std::string>;

Portrait portrait(const TopicGraph& graph, VertexKind kind, std::string_view id) {
  const auto vertex = graph.find(kind, id);
  REQUIRE(vertex);
  return portrait_of(graph, *vertex);
}

Ids ids_of(const TopicGraph& graph, const std::vector<VertexId>& vertices) {
  Ids ids;
  for (const VertexId vertex : vertices) ids.push_back(graph[vertex].id);
  return ids;
}

/// The far ends of edges.
Ids ends_of(const TopicGraph& graph, const std::vector<const Edge*>& edges, VertexId self) {
  Ids ids;
  for (const Edge* edge : edges) ids.push_back(graph[edge->from == self ? edge->to : edge->from].id);
  return ids;
}

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("a topic's portrait has its place in the ontology and its articles, newest first") {
    const TopicGraph graph = little_graph();
    const Portrait cassandra = portrait(graph, VertexKind::topic, "cassandra");
    CHECK(ids_of(graph, cassandra.broader) == Ids{"wide-column-stores"});
    CHECK(cassandra.narrower.empty());
    CHECK(ids_of(graph, cassandra.related) == Ids{"scylladb"});
    CHECK(ends_of(graph, cassandra.tags, cassandra.vertex) == Ids{"2019-09/moving-to-scylladb",
                                                                  "2019-05/scaling-postgres",
                                                                  "2019-01/how-discord-stores-billions-of-messages"});
    CHECK(cassandra.articles.empty());
    const Portrait databases = portrait(graph, VertexKind::topic, "databases");
    CHECK(ids_of(graph, databases.narrower) == Ids{"postgresql", "two-phase-commit", "wide-column-stores"});
  }

  TEST_CASE("topics that stand together are on both portraits") {
    const TopicGraph graph = little_graph();
    const Portrait docker = portrait(graph, VertexKind::topic, "docker");
    CHECK(ends_of(graph, docker.together, docker.vertex) == Ids{"kubernetes"});
    const Portrait kubernetes = portrait(graph, VertexKind::topic, "kubernetes");
    CHECK(ends_of(graph, kubernetes.together, kubernetes.vertex) == Ids{"docker"});
  }

  TEST_CASE("an article's portrait has its topics, best first, its sources and its doubles") {
    const TopicGraph graph = little_graph();
    const Portrait article = portrait(graph, VertexKind::article, "2019-09/raft-again");
    CHECK(ends_of(graph, article.tags, article.vertex) == Ids{"raft", "paxos"});
    CHECK(ids_of(graph, article.sources) == Ids{"example.org"});
    CHECK(ids_of(graph, article.same_work) == Ids{"2019-01/raft-explained"});
    CHECK(article.articles.empty());
  }

  TEST_CASE("an article points to issues, oldest first, and they know it") {
    const TopicGraph graph = little_graph();
    CHECK(ids_of(graph, portrait(graph, VertexKind::article, "2019-09/news-in-brief").refers_to) ==
          Ids{"2019-01", "2019-05"});
    const Portrait issue = portrait(graph, VertexKind::issue, "2019-01");
    CHECK(ids_of(graph, issue.referred_by) == Ids{"2019-09/news-in-brief"});
    CHECK(issue.refers_to.empty());
  }

  TEST_CASE("a source's articles come newest first, an issue's in reading order") {
    const TopicGraph graph = little_graph();
    const Portrait source = portrait(graph, VertexKind::source, "discordapp.com");
    CHECK(ids_of(graph, source.articles) ==
          Ids{"2019-09/how-discord-scaled-elixir", "2019-01/how-discord-stores-billions-of-messages"});
    const Portrait issue = portrait(graph, VertexKind::issue, "2019-05");
    CHECK(ids_of(graph, issue.articles) == Ids{"2019-05/its-time-to-move-on-from-two-phase-commit",
                                               "2019-05/kubernetes-in-a-nutshell", "2019-05/scaling-postgres"});
  }
}

}  // namespace weft::tests
