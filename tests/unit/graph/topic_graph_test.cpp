// SPDX-License-Identifier: MIT
#include <weft/graph.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace weft::tests {
namespace {

std::vector<std::string> ids_of(const TopicGraph& graph, VertexKind kind) {
  std::vector<std::string> ids;
  for (const Vertex& vertex : graph.vertices()) {
    if (vertex.kind == kind) ids.push_back(vertex.id);
  }
  return ids;
}

/// The edges of a kind as `from -> to`.
std::vector<std::string> edges_of_kind(const TopicGraph& graph, EdgeKind kind) {
  std::vector<std::string> found;
  for (const Edge& edge : graph.edges()) {
    if (edge.kind == kind) found.push_back(graph[edge.from].id + " -> " + graph[edge.to].id);
  }
  return found;
}

const Vertex& named(const TopicGraph& graph, VertexKind kind, std::string_view id) {
  const auto vertex = graph.find(kind, id);
  REQUIRE(vertex);
  return graph[*vertex];
}

/// Everything of a graph that others see, as one text.
std::string dump(const TopicGraph& graph) {
  std::string text;
  for (const Vertex& v : graph.vertices()) {
    text += std::string(name_of(v.kind)) + "|" + v.id + "|" + v.label + "|" + v.url + "|" + std::to_string(v.articles);
    text += '\n';
  }
  for (const Edge& e : graph.edges()) {
    text += std::string(name_of(e.kind)) + "|" + std::to_string(index_of(e.from)) + "|";
    text += std::to_string(index_of(e.to)) + "|" + std::to_string(e.weight) + "|" + std::to_string(e.count) + '\n';
  }
  return text;
}

}  // namespace

TEST_SUITE("graph") {
  TEST_CASE("what leads from articles to their topics is a tag, and nothing else is") {
    using enum EdgeKind;
    for (const EdgeKind kind : {about, mentions}) CHECK(is_tag(kind));
    for (const EdgeKind kind : {from, part_of, broader, related, together, related_article, same_work, refers_to})
      CHECK_FALSE(is_tag(kind));
  }

  TEST_CASE("topics are those that articles have and all above them") {
    CHECK(ids_of(little_graph(), VertexKind::topic) ==
          std::vector<std::string>{"cassandra", "consensus", "containers", "databases", "distributed-systems", "docker",
                                   "elixir", "kubernetes", "paxos", "postgresql", "programming-languages", "raft",
                                   "scylladb", "two-phase-commit", "wide-column-stores"});
  }

  TEST_CASE("issues stand by date, articles as they stand in their issues, sources by name") {
    const TopicGraph graph = little_graph();
    CHECK(ids_of(graph, VertexKind::issue) == std::vector<std::string>{"2019-01", "2019-05", "2019-09"});
    const auto articles = ids_of(graph, VertexKind::article);
    REQUIRE(articles.size() == 10);
    CHECK(articles[0] == "2019-01/how-discord-stores-billions-of-messages");
    CHECK(articles[9] == "2019-09/news-in-brief");
    const auto sources = ids_of(graph, VertexKind::source);
    CHECK(std::is_sorted(sources.begin(), sources.end()));
  }

  TEST_CASE("a vertex says what it is called, where it leads and how many articles it has") {
    const TopicGraph graph = little_graph();
    const Vertex& article = named(graph, VertexKind::article, "2019-05/scaling-postgres");
    CHECK(article.label == "Scaling Postgres <to> 1.2bn & \"more\"");
    CHECK(article.url == "https://example.com/a?x=1&y=2");
    const Vertex& source = named(graph, VertexKind::source, "example.com");
    CHECK(source.url == "https://example.com/");
    CHECK(named(graph, VertexKind::topic, "cassandra").articles == 3);
    CHECK(named(graph, VertexKind::topic, "cassandra").url == "https://cassandra.apache.org");
    CHECK(named(graph, VertexKind::issue, "2019-09").articles == 4);
  }

  TEST_CASE("a topic above others counts only the articles tagged with itself") {
    CHECK(named(little_graph(), VertexKind::topic, "databases").articles == 0);
  }

  TEST_CASE("an issue without a title is called by its series and number, at last by its id") {
    const auto ontology = little_ontology();
    auto issues = make_issues(*ontology, little_rows());
    for (TaggedIssue& tagged : issues) tagged.issue.title.clear();
    issues[1].issue.number.clear();
    const TopicGraph graph(ontology, issues);
    CHECK(named(graph, VertexKind::issue, "2019-01").label == "Little Weekly 2019-01");
    CHECK(named(graph, VertexKind::issue, "2019-05").label == "2019-05");
  }

  TEST_CASE("tags become edges with their score and count") {
    const TopicGraph graph = little_graph();
    const auto article = graph.find(VertexKind::article, "2019-01/docker-internals");
    const auto edges = graph.edges_of(*article);
    REQUIRE(edges.size() >= 4);
    CHECK(edges[0]->kind == EdgeKind::about);
    CHECK(graph[edges[0]->to].id == "docker");
    CHECK(edges[0]->weight == 0.9);
    CHECK(edges[0]->count == 1);
    CHECK(edges[1]->kind == EdgeKind::mentions);
    CHECK(graph[edges[1]->to].id == "kubernetes");
  }

  TEST_CASE("an edge to a source counts the links that lead there") {
    const TopicGraph graph = little_graph();
    const auto source = graph.find(VertexKind::source, "example.com");
    const auto edges = graph.edges_of(*source);
    REQUIRE(edges.size() == 1);
    CHECK(edges[0]->count == 2);
    CHECK(graph[edges[0]->from].id == "2019-05/scaling-postgres");
  }

  TEST_CASE("the relations of the ontology are there once, among the topics that are") {
    const TopicGraph graph = little_graph();
    CHECK(edges_of_kind(graph, EdgeKind::related) == std::vector<std::string>{"cassandra -> scylladb"});
    const auto broader = edges_of_kind(graph, EdgeKind::broader);
    CHECK(std::count(broader.begin(), broader.end(), "two-phase-commit -> databases") == 1);
    CHECK(std::count(broader.begin(), broader.end(), "two-phase-commit -> distributed-systems") == 1);
  }

  TEST_CASE("two articles that link one page are the same work, however its address is written") {
    CHECK(edges_of_kind(little_graph(), EdgeKind::same_work) ==
          std::vector<std::string>{"2019-01/raft-explained -> 2019-09/raft-again"});
  }

  TEST_CASE("a page that many articles link ties them as a chain") {
    const auto ontology = little_ontology();
    IssueRow row{"1", "2020-01-01", {}};
    for (int i = 10; i < 30; ++i) {
      row.articles.push_back({"a" + std::to_string(i), "A", {"https://example.org/hiring"}, {}, {}});
    }
    const TopicGraph many(ontology, make_issues(*ontology, {row}));
    CHECK(edges_of_kind(many, EdgeKind::same_work).size() == 19);
    row.articles.resize(8);
    const TopicGraph few(ontology, make_issues(*ontology, {row}));
    CHECK(edges_of_kind(few, EdgeKind::same_work).size() == 28);
  }

  TEST_CASE("edges come by kind, then by their ends, and each end finds them again") {
    const TopicGraph graph = little_graph();
    const auto edges = graph.edges();
    CHECK(std::is_sorted(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
      return std::tie(a.kind, a.from, a.to) < std::tie(b.kind, b.from, b.to);
    }));
    std::size_t ends = 0;
    for (std::uint32_t i = 0; i < graph.vertices().size(); ++i) {
      const auto at = graph.edges_of(VertexId{i});
      CHECK(std::is_sorted(at.begin(), at.end()));
      for (const Edge* edge : at) CHECK((edge->from == VertexId{i} || edge->to == VertexId{i}));
      ends += at.size();
    }
    CHECK(ends == 2 * edges.size());
  }

  TEST_CASE("the order in which issues come in never shows") {
    const auto ontology = little_ontology();
    auto issues = make_issues(*ontology, little_rows());
    const std::string expected = dump(TopicGraph(ontology, issues));
    std::mt19937 random(7);
    for (int i = 0; i < 6; ++i) {
      std::shuffle(issues.begin(), issues.end(), random);
      CHECK(dump(TopicGraph(ontology, issues)) == expected);
    }
  }

  TEST_CASE("things are found by kind and id, and lead back to what they are") {
    const TopicGraph graph = little_graph();
    const auto raft = graph.find(VertexKind::topic, "raft");
    REQUIRE(raft);
    CHECK(graph.ontology()[graph.topic(*raft)].id == "raft");
    CHECK(graph.find(graph.topic(*raft)) == raft);
    const auto article = graph.find(VertexKind::article, "2019-09/raft-again");
    REQUIRE(article);
    CHECK(graph.article(*article).title == "Raft Once Again");
    CHECK(graph.tags(*article).tags.size() == 2);
    CHECK(graph.issue(*article).id == "2019-09");
    CHECK(graph.issue(*graph.find(VertexKind::issue, "2019-09")).id == "2019-09");
    CHECK_FALSE(graph.find(VertexKind::article, "raft"));
    CHECK_FALSE(graph.find(VertexKind::topic, "go"));
    CHECK_FALSE(graph.find(*graph.ontology().find("go")));
    CHECK_FALSE(graph.find(VertexKind::issue, "zzz"));
  }

  TEST_CASE("nothing in gives an empty graph") {
    const TopicGraph graph(little_ontology(), {});
    CHECK(graph.vertices().empty());
    CHECK(graph.edges().empty());
  }
}

}  // namespace weft::tests
