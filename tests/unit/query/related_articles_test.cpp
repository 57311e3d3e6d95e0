// SPDX-License-Identifier: MIT
#include <weft/query.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {
namespace {

using Reasons = std::vector<std::string>;

std::vector<RelatedArticle> answers_for(const TopicGraph& graph, std::string_view id,
                                        const RelatedOptions& options = {}) {
  const auto article = graph.find(VertexKind::article, id);
  REQUIRE(article);
  return related_articles(graph, *article, options);
}

/// Why `there` answers for `here`.
Reasons reasons_between(const TopicGraph& graph, std::string_view here, std::string_view there) {
  for (const RelatedArticle& answer : answers_for(graph, here, {100, true})) {
    if (graph[answer.relation.article].id == there) return answer.reasons;
  }
  return {"not related"};
}

/// Two articles among `others` that share nothing with them, in issues of their own.
TopicGraph pair_of(const ArticleRow& here, const ArticleRow& there, int others) {
  const auto ontology = little_ontology();
  IssueRow rest{"3", "2020-01-20", {}};
  for (int i = 0; i < others; ++i) rest.articles.push_back({"z" + std::to_string(i), "Z", {}, {"go"}, {}});
  return {ontology, make_issues(*ontology, {{"1", "2020-01-06", {here}}, {"2", "2020-01-13", {there}}, rest})};
}

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("reasons say what is shared, and how rare it is") {
    struct Row {
      std::string name;
      ArticleRow here;
      ArticleRow there;
      Reasons expected;
    };
    const Row rows[] = {
        {"both about",
         {"a", "A", {}, {"cassandra"}, {}},
         {"b", "B", {}, {"cassandra"}, {}},
         {"both about Apache Cassandra (rare: 2 of 52)"}},
        {"both mention",
         {"a", "A", {}, {}, {"raft"}},
         {"b", "B", {}, {}, {"raft"}},
         {"both mention Raft (rare: 2 of 52)"}},
        {"about here",
         {"a", "A", {}, {"raft"}, {}},
         {"b", "B", {}, {}, {"raft"}},
         {"about Raft here, mentioned there (rare: 2 of 52)"}},
        {"about there",
         {"a", "A", {}, {}, {"raft"}},
         {"b", "B", {}, {"raft"}, {}},
         {"about Raft there, mentioned here (rare: 2 of 52)"}},
        {"under one topic",
         {"a", "A", {}, {"cassandra"}, {}},
         {"b", "B", {}, {"postgresql"}, {}},
         {"both under Databases"}},
        {"under the topic of one",
         {"a", "A", {}, {"databases"}, {}},
         {"b", "B", {}, {"postgresql"}, {}},
         {"both under Databases"}},
        {"one page",
         {"a", "A", {"https://example.org/x"}, {"cassandra"}, {}},
         {"b", "B", {"http://example.org/x"}, {"cassandra"}, {}},
         {"link the same page", "both about Apache Cassandra (rare: 2 of 52)"}},
        {"one publisher",
         {"a", "A", {"https://blog.discordapp.com/x"}, {"cassandra"}, {}},
         {"b", "B", {"https://blog.discordapp.com/y"}, {"cassandra"}, {}},
         {"both about Apache Cassandra (rare: 2 of 52)", "same publisher discordapp.com"}},
        {"the heaviest first",
         {"a", "A", {}, {"raft"}, {"docker"}},
         {"b", "B", {}, {"raft"}, {"docker"}},
         {"both about Raft (rare: 2 of 52)", "both mention Docker (rare: 2 of 52)"}},
        {"nothing", {"a", "A", {}, {"raft"}, {}}, {"b", "B", {}, {"docker"}, {}}, {"not related"}},
    };
    for (const Row& row : rows) {
      CAPTURE(row.name);
      CHECK(reasons_between(pair_of(row.here, row.there, 50), "1/a", "2/b") == row.expected);
    }
  }

  TEST_CASE("what one in ten articles has is not called rare") {
    const auto graph = pair_of({"a", "A", {}, {"raft"}, {}}, {"b", "B", {}, {"raft"}, {}}, 8);
    CHECK(reasons_between(graph, "1/a", "2/b") == Reasons{"both about Raft (2 of 10)"});
  }

  TEST_CASE("four reasons are enough, and the publisher is one of them") {
    const std::vector<std::string> many = {"cassandra", "docker", "elixir", "kubernetes", "raft", "postgresql"};
    const auto graph =
        pair_of({"a", "A", {"https://example.org/x"}, many, {}}, {"b", "B", {"https://example.org/y"}, many, {}}, 50);
    const Reasons reasons = reasons_between(graph, "1/a", "2/b");
    REQUIRE(reasons.size() == 4);
    CHECK(reasons.back() == "same publisher example.org");
  }

  TEST_CASE("articles of the same issue answer only when asked for, or when they are the same work") {
    const auto ontology = little_ontology();
    const TopicGraph graph(ontology, make_issues(*ontology, {{"1",
                                                              "2020-01-06",
                                                              {{"a", "A", {"https://example.org/x"}, {"raft"}, {}},
                                                               {"b", "B", {}, {"raft"}, {}},
                                                               {"c", "C", {"https://example.org/x"}, {"docker"}, {}}}},
                                                             {"2", "2020-01-13", {{"d", "D", {}, {"raft"}, {}}}}}));
    const auto ids = [&](const RelatedOptions& options) {
      std::vector<std::string> found;
      for (const RelatedArticle& answer : answers_for(graph, "1/a", options)) {
        found.push_back(graph[answer.relation.article].id);
      }
      return found;
    };
    CHECK(ids({10, false}) == std::vector<std::string>{"1/c", "2/d"});
    CHECK(ids({10, true}) == std::vector<std::string>{"1/c", "1/b", "2/d"});
  }

  TEST_CASE("no more articles answer than asked for, the best of them") {
    const TopicGraph graph = little_graph();
    const auto all = answers_for(graph, "2019-01/how-discord-stores-billions-of-messages");
    REQUIRE(all.size() > 2);
    const auto two = answers_for(graph, "2019-01/how-discord-stores-billions-of-messages", {2, false});
    REQUIRE(two.size() == 2);
    CHECK(two[0].relation.article == all[0].relation.article);
    CHECK(two[1].relation.article == all[1].relation.article);
  }

  TEST_CASE("every answer has a reason") {
    const TopicGraph graph = little_graph();
    for (std::uint32_t i = 0; i < graph.vertices().size(); ++i) {
      if (graph[VertexId{i}].kind != VertexKind::article) continue;
      for (const RelatedArticle& answer : related_articles(graph, VertexId{i}, {100, true})) {
        CHECK_FALSE(answer.reasons.empty());
        CHECK(answer.reasons.size() <= 4);
      }
    }
  }
}

}  // namespace weft::tests
