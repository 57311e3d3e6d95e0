// SPDX-License-Identifier: MIT
#include "graph/together.hpp"

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

/// The pairs that stand together, and in how many articles, as `a+b 3`.
std::vector<std::string> pairs_of(const TopicGraph& graph) {
  std::vector<std::string> found;
  for (const Edge& edge : graph.edges()) {
    if (edge.kind != EdgeKind::together) continue;
    found.push_back(graph[edge.from].id + "+" + graph[edge.to].id + " " + std::to_string(edge.count));
  }
  return found;
}

/// One issue in which each row of topics is an article.
TopicGraph graph_of(const std::vector<TopicRow>& topics, const std::vector<std::vector<std::string>>& articles) {
  const auto ontology = make_ontology(topics);
  IssueRow issue{"1", "2020-01-06", {}};
  for (const auto& about : articles) {
    issue.articles.push_back({"a" + std::to_string(issue.articles.size()), "A", {}, about, {}});
  }
  return {ontology, make_issues(*ontology, {issue})};
}

std::vector<std::vector<std::string>> repeated(const std::vector<std::string>& article, int times) {
  return std::vector<std::vector<std::string>>(static_cast<std::size_t>(times), article);
}

std::vector<std::vector<std::string>> operator+(std::vector<std::vector<std::string>> a,
                                                const std::vector<std::vector<std::string>>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

const std::vector<TopicRow> flat = {{"a", "A"}, {"b", "B"}, {"c", "C"}};

}  // namespace

TEST_SUITE("graph") {
  TEST_CASE("the log-likelihood ratio is that of Dunning's table") {
    // Dunning 1993, table 3: "the swiss" in a text of 31 777 bigrams.
    CHECK(graph::log_likelihood_ratio({110, 2552, 221, 31777}) == doctest::Approx(270.72).epsilon(0.001));
    CHECK(graph::log_likelihood_ratio({25, 50, 50, 100}) == doctest::Approx(0));
    CHECK(graph::log_likelihood_ratio({50, 50, 50, 100}) == doctest::Approx(138.63).epsilon(0.001));
  }

  TEST_CASE("normalised information is 1 for what is never apart and 0 for chance") {
    CHECK(graph::normalised_information({10, 10, 10, 100}) == doctest::Approx(1));
    CHECK(graph::normalised_information({25, 50, 50, 100}) == doctest::Approx(0));
    CHECK(graph::normalised_information({5, 50, 50, 100}) < 0);
  }

  TEST_CASE("topics stand together only when chance does not explain it") {
    struct Row {
      std::string name;
      std::vector<std::vector<std::string>> articles;
      std::vector<std::string> expected;
    };
    const std::vector<std::string> none;
    const Row rows[] = {
        {"never apart", repeated({"a", "b"}, 3) + repeated({"c"}, 6), {"a+b 3"}},
        {"met once", repeated({"a", "b"}, 1) + repeated({"c"}, 40), none},
        {"as chance has it", repeated({"a", "b"}, 4) + repeated({"a"}, 4) + repeated({"b"}, 4) + repeated({"c"}, 4),
         none},
        {"avoiding each other", repeated({"a", "b"}, 2) + repeated({"a"}, 30) + repeated({"b"}, 30), none},
        {"in all articles there are", repeated({"a", "b"}, 9), none},
    };
    for (const Row& row : rows) {
      CAPTURE(row.name);
      CHECK(pairs_of(graph_of(flat, row.articles)) == row.expected);
    }
  }

  TEST_CASE("articles without topics are no evidence that topics attract each other") {
    const auto tagged = repeated({"a", "b"}, 4) + repeated({"a"}, 4) + repeated({"b"}, 4) + repeated({"c"}, 4);
    CHECK(pairs_of(graph_of(flat, tagged + repeated({}, 500))).empty());
  }

  TEST_CASE("articles that recur bring no topics together") {
    const auto ontology = make_ontology(flat);
    IssueRow issue{"1", "2020-01-06", {}};
    for (const auto& about : repeated({"a", "b"}, 3) + repeated({"c"}, 6)) {
      issue.articles.push_back({"a" + std::to_string(issue.articles.size()), "A", {}, about, {}});
    }
    CHECK(pairs_of({ontology, make_issues(*ontology, {issue})}) == std::vector<std::string>{"a+b 3"});
    for (ArticleRow& article : issue.articles) article.recurring = article.about.size() > 1;
    CHECK(pairs_of({ontology, make_issues(*ontology, {issue})}).empty());
  }

  TEST_CASE("a topic and one above it are no pair") {
    const std::vector<TopicRow> nested = {{"a", "A", {}, {"b"}}, {"b", "B", {}, {"c"}}, {"c", "C"}, {"d", "D"}};
    CHECK(pairs_of(graph_of(nested, repeated({"a", "c"}, 5) + repeated({"d"}, 9))).empty());
  }

  TEST_CASE("an article with very many tags pairs only its best") {
    std::vector<TopicRow> topics;
    std::vector<std::string> all;
    for (int i = 100; i < 140; ++i) {
      topics.push_back({"t" + std::to_string(i), "T"});
      all.push_back(topics.back().id);
    }
    topics.push_back({"z", "Z"});
    CHECK(pairs_of(graph_of(topics, repeated(all, 4) + repeated({"z"}, 20))).size() == 24 * 23 / 2);
  }
}

}  // namespace weft::tests
