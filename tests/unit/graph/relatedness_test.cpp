// SPDX-License-Identifier: MIT
#include "graph/profiles.hpp"

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {
namespace {

VertexId article_of(const TopicGraph& graph, std::string_view id) {
  const auto vertex = graph.find(VertexKind::article, id);
  REQUIRE(vertex);
  return *vertex;
}

std::vector<std::string> related_to(const TopicGraph& graph, std::string_view id) {
  std::vector<std::string> found;
  for (const Relation& relation : graph.relations_of(article_of(graph, id))) {
    found.push_back(graph[relation.article].id);
  }
  return found;
}

/// The relation between two articles; score 0 when there is none.
Relation relation_between(const TopicGraph& graph, std::string_view one, std::string_view other) {
  for (const Relation& relation : graph.relations_of(article_of(graph, one))) {
    if (graph[relation.article].id == other) return relation;
  }
  return {};
}

TopicGraph graph_of(const std::vector<TopicRow>& topics, const std::vector<ArticleRow>& articles) {
  const auto ontology = make_ontology(topics);
  return {ontology, make_issues(*ontology, {{"1", "2020-01-06", articles}})};
}

/// Articles that nothing else is about, so that what rows share is rare.
std::vector<ArticleRow> with_others(std::vector<ArticleRow> rows, int others, const std::string& about = "other") {
  for (int i = 100; i < 100 + others; ++i) rows.push_back({"z" + std::to_string(i), "Z", {}, {about}, {}});
  return rows;
}

const std::vector<TopicRow> nested = {{"a", "A", {}, {"ab"}}, {"ab", "AB", {}, {"abc"}}, {"abc", "ABC"},
                                      {"b", "B", {}, {"ab"}}, {"c", "C", {}, {"abc"}},   {"other", "Other"}};

}  // namespace

TEST_SUITE("graph") {
  TEST_CASE("what few have tells more, and a hub next to nothing") {
    CHECK(graph::rarity(1, 52) > graph::rarity(2, 52));
    CHECK(graph::rarity(5, 52) > graph::rarity(10, 52));
    CHECK(graph::rarity(13, 52) < 0.05 * graph::rarity(5, 52));
    CHECK(graph::rarity(52, 52) > 0);
    CHECK(graph::rarity(2, 6) > 1);
  }

  TEST_CASE("articles relate by the topics they share, the rarest first") {
    const TopicGraph graph = little_graph();
    const auto related = related_to(graph, "2019-01/how-discord-stores-billions-of-messages");
    REQUIRE(related.size() >= 2);
    CHECK(related[0] == "2019-09/moving-to-scylladb");
    CHECK(related[1] == "2019-05/scaling-postgres");
    CHECK(std::count(related.begin(), related.end(), "2019-09/news-in-brief") == 0);
    CHECK(related_to(graph, "2019-09/news-in-brief").empty());
  }

  TEST_CASE("two articles about a topic are closer than one that only mentions it, or two that do") {
    const auto graph = graph_of(nested, with_others({{"about", "", {}, {"a"}, {}},
                                                     {"about-2", "", {}, {"a"}, {}},
                                                     {"mentions", "", {}, {"other"}, {"a"}},
                                                     {"mentions-2", "", {}, {"other"}, {"a"}}},
                                                    6));
    const double full = relation_between(graph, "1/about", "1/about-2").score;
    const double half = relation_between(graph, "1/about", "1/mentions").score;
    const auto least = relation_between(graph, "1/mentions", "1/mentions-2").topics;
    CHECK(full > half);
    const auto a = std::find_if(least.begin(), least.end(),
                                [&](const SharedTopic& shared) { return graph.ontology()[shared.topic].id == "a"; });
    REQUIRE(a != least.end());
    CHECK(half > a->weight);
  }

  TEST_CASE("a shared topic above weighs less than a shared one, and only the lowest is named") {
    const auto graph = graph_of(
        nested, with_others({{"x", "", {}, {"a"}, {}}, {"y", "", {}, {"b"}, {}}, {"z", "", {}, {"c"}, {}}}, 6));
    const Relation near = relation_between(graph, "1/x", "1/y");
    REQUIRE(near.topics.size() == 1);
    CHECK(graph.ontology()[near.topics[0].topic].id == "ab");
    CHECK(near.topics[0].is_ancestor);
    CHECK(near.topics[0].articles == 2);
    const Relation far = relation_between(graph, "1/x", "1/z");
    REQUIRE(far.topics.size() == 1);
    CHECK(graph.ontology()[far.topics[0].topic].id == "abc");
    CHECK(near.score > far.score);
  }

  TEST_CASE("what is above a shared topic is not counted again") {
    const auto graph = graph_of(nested, with_others({{"x", "", {}, {"a"}, {}}, {"y", "", {}, {"a"}, {}}}, 6));
    const Relation relation = relation_between(graph, "1/x", "1/y");
    REQUIRE(relation.topics.size() == 1);
    CHECK_FALSE(relation.topics[0].is_ancestor);
    CHECK(relation.topics[0].articles == 2);
  }

  TEST_CASE("no answer rests on a hub alone") {
    const auto graph = graph_of(nested, with_others({{"x", "", {}, {"other"}, {}}, {"rare", "", {}, {"a"}, {}}}, 60));
    CHECK(related_to(graph, "1/x").empty());
  }

  TEST_CASE("one page linked by both relates articles that share no topic") {
    const TopicGraph graph = graph_of(nested, with_others({{"x", "", {"https://example.org/page"}, {"a"}, {}},
                                                           {"y", "", {"http://www.example.org/page/#top"}, {"c"}, {}},
                                                           {"z", "", {}, {"a"}, {}}},
                                                          6));
    const auto related = related_to(graph, "1/x");
    REQUIRE(related.size() == 2);
    CHECK(related[0] == "1/y");
    const Relation relation = relation_between(graph, "1/x", "1/y");
    CHECK(relation.same_work);
    CHECK(relation.score > 0.5);
  }

  TEST_CASE("what recurs is related to nothing, by no topic, page or publisher") {
    std::vector<ArticleRow> rows = with_others({{"x", "", {"https://example.org/page"}, {"a"}, {}},
                                                {"y", "", {"https://example.org/page"}, {"a"}, {}},
                                                {"z", "", {"https://example.org/other"}, {"a"}, {}}},
                                               6);
    rows[1].recurring = true;
    const TopicGraph graph = graph_of(nested, rows);
    CHECK(related_to(graph, "1/x") == std::vector<std::string>{"1/z"});
    CHECK(related_to(graph, "1/y").empty());
    const VertexId recurring = article_of(graph, "1/y");
    for (const Edge& edge : graph.edges()) {
      if (edge.kind == EdgeKind::related_article) CHECK((edge.from != recurring && edge.to != recurring));
    }
  }

  TEST_CASE("a shared publisher is a weak sign") {
    const TopicGraph graph = little_graph();
    const Relation relation =
        relation_between(graph, "2019-01/how-discord-stores-billions-of-messages", "2019-09/how-discord-scaled-elixir");
    CHECK(relation.shared_source == "discordapp.com");
    CHECK_FALSE(relation.same_work);
    CHECK(relation.score > 0);
    CHECK(relation.score < 0.15);
  }

  TEST_CASE("relatedness is the same from both sides, between 0 and 1, and its items make it up") {
    const TopicGraph graph = little_graph();
    for (std::uint32_t i = 0; i < graph.vertices().size(); ++i) {
      if (graph[VertexId{i}].kind != VertexKind::article) continue;
      for (const Relation& relation : graph.relations_of(VertexId{i})) {
        CHECK(relation.article != VertexId{i});
        CHECK(relation.score > 0);
        CHECK(relation.score <= 1);
        const Relation back = relation_between(graph, graph[relation.article].id, graph[VertexId{i}].id);
        CHECK(back.score == relation.score);
        double sum = 0;
        for (const SharedTopic& shared : relation.topics) sum += shared.weight;
        if (!relation.same_work && relation.shared_source.empty()) CHECK(sum == doctest::Approx(relation.score));
      }
    }
  }

  TEST_CASE("equal relations stand by date, then by id") {
    const auto ontology = make_ontology(nested);
    const TopicGraph graph(
        ontology,
        make_issues(
            *ontology,
            {{"9", "2020-01-06", {{"x", "", {}, {"a"}, {}}}},
             {"8", "2020-01-13", {{"y", "", {}, {"a"}, {}}}},
             {"7", "2020-01-20", {{"q", "", {}, {"a"}, {}}, {"p", "", {}, {"a"}, {}}, {"o", "", {}, {"other"}, {}}}}}));
    CHECK(related_to(graph, "8/y") == std::vector<std::string>{"9/x", "7/p", "7/q"});
  }

  TEST_CASE("the strongest relations are edges, once a pair, with the score of the relation") {
    const TopicGraph graph = little_graph();
    std::size_t edges = 0;
    for (const Edge& edge : graph.edges()) {
      if (edge.kind != EdgeKind::related_article) continue;
      ++edges;
      CHECK(edge.from < edge.to);
      CHECK(relation_between(graph, graph[edge.from].id, graph[edge.to].id).score == edge.weight);
    }
    CHECK(edges > 3);
  }

  TEST_CASE("an article is tied to few others, however many are related") {
    const auto rows = with_others(with_others({}, 40, "a"), 300, "other");
    std::vector<ArticleRow> articles = rows;
    for (std::size_t i = 0; i < articles.size(); ++i) articles[i].slug = "s" + std::to_string(i);
    const TopicGraph graph = graph_of(nested, articles);
    std::size_t edges = 0;
    for (const Edge& edge : graph.edges()) edges += edge.kind == EdgeKind::related_article ? 1 : 0;
    CHECK(edges > 0);
    CHECK(edges <= 40 * 8);
  }
}

}  // namespace weft::tests
