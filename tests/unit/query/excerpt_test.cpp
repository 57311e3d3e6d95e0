// SPDX-License-Identifier: MIT
#include "support/little_world.hpp"

#include <weft/excerpt.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

std::set<std::string> ids_of(const Excerpt& excerpt, VertexKind kind) {
  std::set<std::string> ids;
  for (const VertexId vertex : excerpt.vertices()) {
    if (excerpt.graph()[vertex].kind == kind) ids.insert(excerpt.graph()[vertex].id);
  }
  return ids;
}

bool has_edge(const Excerpt& excerpt, EdgeKind kind) {
  const auto edges = excerpt.edges();
  return std::any_of(edges.begin(), edges.end(), [&](const Edge* edge) { return edge->kind == kind; });
}

VertexId topic(const TopicGraph& graph, const char* id) { return *graph.find(VertexKind::topic, id); }

ArchivedCorpus little_corpus() {
  const auto ontology = little_ontology();
  ArchivedCorpus corpus{ontology, make_issues(*ontology, little_rows())};
  corpus.related = {{ArticleNumber{0}, ArticleNumber{4}, 0.5, 1}, {ArticleNumber{4}, ArticleNumber{5}, 0.25, 2}};
  return corpus;
}

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("the vertices of one kind are those, and no others, in their order") {
    const TopicGraph graph = little_graph();
    ExcerptLimits limits;
    limits.kinds = {VertexKind::article, VertexKind::issue};
    for (const Excerpt& excerpt : {Excerpt(graph), Excerpt(graph, limits)}) {
      for (const VertexKind kind : {VertexKind::topic, VertexKind::article, VertexKind::source, VertexKind::issue}) {
        std::vector<VertexId> wanted(excerpt.vertices().begin(), excerpt.vertices().end());
        std::erase_if(wanted, [&](VertexId vertex) { return graph[vertex].kind != kind; });
        const auto found = excerpt.vertices(kind);
        CHECK(std::vector<VertexId>(found.begin(), found.end()) == wanted);
      }
    }
    CHECK_FALSE(Excerpt(graph).vertices(VertexKind::source).empty());
    CHECK(Excerpt(graph, limits).vertices(VertexKind::source).empty());
  }

  TEST_CASE("without limits it is the whole graph") {
    const TopicGraph graph = little_graph();
    const Excerpt excerpt(graph);
    CHECK(excerpt.vertices().size() == graph.vertices().size());
    CHECK(excerpt.edges().size() == graph.edges().size());
  }

  TEST_CASE("only some kinds: no edge leads out") {
    const TopicGraph graph = little_graph();
    const Excerpt excerpt(graph, {.kinds = {VertexKind::topic}});
    CHECK(ids_of(excerpt, VertexKind::topic).contains("cassandra"));
    CHECK(ids_of(excerpt, VertexKind::article).empty());
    CHECK(has_edge(excerpt, EdgeKind::broader));
    CHECK_FALSE(has_edge(excerpt, EdgeKind::about));
  }

  TEST_CASE("a least score takes weak tags, and topics that have no other, but not what is above a strong one") {
    const TopicGraph graph = little_graph();
    const Excerpt excerpt(graph, {.min_score = 0.5});
    const auto topics = ids_of(excerpt, VertexKind::topic);
    CHECK(topics.contains("cassandra"));
    CHECK(topics.contains("wide-column-stores"));
    CHECK_FALSE(topics.contains("paxos"));
    CHECK_FALSE(has_edge(excerpt, EdgeKind::mentions));
    CHECK(has_edge(excerpt, EdgeKind::about));
  }

  TEST_CASE("a least weight takes weak relations and no tag") {
    const ArchivedCorpus corpus = little_corpus();
    const TopicGraph graph(corpus.ontology, corpus.issues, corpus.related);
    CHECK(has_edge(Excerpt(graph), EdgeKind::related_article));
    const Excerpt excerpt(graph, {.min_weight = 0.51});
    CHECK_FALSE(has_edge(excerpt, EdgeKind::related_article));
    CHECK(has_edge(excerpt, EdgeKind::mentions));
    CHECK(excerpt.vertices().size() == graph.vertices().size());
  }

  TEST_CASE("the commonest topics") {
    const TopicGraph graph = little_graph();
    const Excerpt excerpt(graph, {.top = 3});
    const auto topics = ids_of(excerpt, VertexKind::topic);
    REQUIRE(topics.size() == 3);
    for (const Vertex& vertex : graph.vertices()) {
      if (vertex.kind != VertexKind::topic || topics.contains(vertex.id)) continue;
      for (const std::string& kept : topics) CHECK(graph[topic(graph, kept.c_str())].articles >= vertex.articles);
    }
  }

  TEST_CASE("around a topic: what is one edge away, then two") {
    const TopicGraph graph = little_graph();
    const Excerpt near(graph, {.around = {topic(graph, "paxos")}, .depth = 1});
    CHECK(ids_of(near, VertexKind::topic) == std::set<std::string>{"consensus", "paxos"});
    CHECK(ids_of(near, VertexKind::article).contains("2019-01/raft-explained"));
    const Excerpt further(graph, {.around = {topic(graph, "paxos")}, .depth = 2});
    CHECK(ids_of(further, VertexKind::topic).contains("raft"));
    CHECK(ids_of(further, VertexKind::issue).contains("2019-01"));
    CHECK(further.vertices().size() > near.vertices().size());
  }

  TEST_CASE("no way leads on from an issue, but one may begin there") {
    const TopicGraph graph = little_graph();
    const VertexId issue = *graph.find(VertexKind::issue, "2019-01");
    const Excerpt from_issue(graph, {.around = {issue}, .depth = 1});
    CHECK(ids_of(from_issue, VertexKind::article).contains("2019-01/raft-explained"));
    const VertexId article = *graph.find(VertexKind::article, "2019-01/docker-internals");
    const Excerpt from_article(graph,
                               {.kinds = {VertexKind::issue, VertexKind::article}, .around = {article}, .depth = 9});
    CHECK(from_article.has(issue));
    CHECK_FALSE(ids_of(from_article, VertexKind::article).contains("2019-01/raft-explained"));
  }

  TEST_CASE("a thing that is asked for is there, even of a kind that is not") {
    const TopicGraph graph = little_graph();
    const VertexId issue = *graph.find(VertexKind::issue, "2019-01");
    const Excerpt excerpt(graph, {.kinds = {VertexKind::article}, .around = {issue}, .depth = 1});
    CHECK(excerpt.has(issue));
    CHECK(ids_of(excerpt, VertexKind::article).contains("2019-01/raft-explained"));
  }

  TEST_CASE("only the issues between, and the relations of their articles") {
    const ArchivedCorpus part = sent_between(little_corpus(), "2019-01-28", "2019-01-31");
    REQUIRE(part.issues.size() == 1);
    CHECK(part.issues.front().issue.id == "2019-05");
    REQUIRE(part.related.size() == 1);
    CHECK(part.related.front() == RelatedPair{ArticleNumber{1}, ArticleNumber{2}, 0.25, 2});
  }

  TEST_CASE("an undated issue is in no stretch of time, but in all of it") {
    ArchivedCorpus corpus = little_corpus();
    corpus.issues.front().issue.date.clear();
    CHECK(sent_between(corpus, "", "").issues.size() == 3);
    CHECK(sent_between(corpus, "2000-01-01", "").issues.size() == 2);
    CHECK(sent_between(corpus, "", "2100-01-01").issues.size() == 2);
  }
}

}  // namespace weft::tests
