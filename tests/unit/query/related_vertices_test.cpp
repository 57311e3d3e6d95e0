// SPDX-License-Identifier: MIT
#include <weft/related.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

using Texts = std::vector<std::string>;

TopicGraph world() {
  const auto ontology = little_ontology();
  IssueRow first{"1", "2020-01-06", {}};
  for (int i = 0; i < 4; ++i)
    first.articles.push_back(
        {"k" + std::to_string(i), "K", {"https://one.example/" + std::to_string(i)}, {"kubernetes", "docker"}});
  first.articles.push_back({"c", "C", {"https://two.example/c"}, {"kubernetes"}});
  first.articles.push_back({"r", "R", {"https://three.example/r"}, {"raft"}});
  first.articles.push_back({"s", "S", {"https://three.example/s"}, {"cassandra"}});
  for (int i = 0; i < 6; ++i) first.articles.push_back({"z" + std::to_string(i), "Z", {}, {"go"}});
  return graph_of(ontology, make_issues(*ontology, {first}));
}

Texts ids(const TopicGraph& graph, const std::vector<RelatedVertex>& answers) {
  Texts found;
  for (const RelatedVertex& answer : answers) found.push_back(graph[answer.vertex].id);
  return found;
}

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("topics are related by standing together, and say how often") {
    const TopicGraph graph = world();
    const auto answers = related_topics(graph, *graph.find(VertexKind::topic, "docker"), 10);
    REQUIRE_FALSE(answers.empty());
    CHECK(graph[answers.front().vertex].id == "kubernetes");
    CHECK(answers.front().reasons.front() == "together in 4 articles (of 4 and 5)");
    CHECK(related_topics(graph, *graph.find(VertexKind::topic, "docker"), 1).size() == 1);
  }

  TEST_CASE("what stands together comes before what only the ontology relates") {
    const auto ontology = make_ontology(
        {{"apple", "Apple", {}, {}, {"pear"}}, {"pear", "Pear", {}, {}, {"apple"}}, {"quince", "Quince"}});
    IssueRow issue{"1", "2020-01-06", {}};
    for (int i = 0; i < 4; ++i) issue.articles.push_back({"p" + std::to_string(i), "P", {}, {"pear", "quince"}});
    for (int i = 0; i < 30; ++i) issue.articles.push_back({"a" + std::to_string(i), "A", {}, {"apple"}});
    for (int i = 0; i < 2; ++i) issue.articles.push_back({"q" + std::to_string(i), "Q", {}, {"quince"}});
    const TopicGraph graph = graph_of(ontology, make_issues(*ontology, {issue}));
    const auto answers = related_topics(graph, *graph.find(VertexKind::topic, "pear"), 10);
    REQUIRE(ids(graph, answers) == Texts{"quince", "apple"});
    CHECK(answers[0].reasons == Texts{"together in 4 articles (of 4 and 6)"});
    CHECK(answers[1].reasons == Texts{"related by the ontology"});
    CHECK(answers[1].score > 0);
    CHECK(answers[1].score <= answers[0].score);
  }

  TEST_CASE("a topic that no article has is no answer") {
    const TopicGraph graph = world();
    for (const std::string& id : ids(graph, related_topics(graph, *graph.find(VertexKind::topic, "cassandra"), 10)))
      CHECK(graph[*graph.find(VertexKind::topic, id)].articles > 0);
  }

  TEST_CASE("sources are related by the topics of their articles") {
    const TopicGraph graph = world();
    const auto answers = related_sources(graph, *graph.find(VertexKind::source, "one.example"), 10);
    REQUIRE(ids(graph, answers) == Texts{"two.example"});
    CHECK(answers.front().reasons == Texts{"both on Kubernetes (4 and 1 articles)"});
    CHECK(related_sources(graph, *graph.find(VertexKind::source, "three.example"), 10).empty());
  }
}

}  // namespace weft::tests
