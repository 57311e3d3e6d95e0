// SPDX-License-Identifier: MIT
#include "exports/places.hpp"

#include "exports/skeleton.hpp"
#include "unit/exports/hostile_world.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace weft::tests {
namespace {

using pictures::Point;

std::vector<pictures::Point> places_of(const Excerpt& excerpt) {
  const std::vector<double> sizes(excerpt.graph().vertices().size(), 3);
  return exports::find_places(excerpt, sizes);
}

void check_apart(const Excerpt& excerpt) {
  const std::vector<pictures::Point> places = places_of(excerpt);
  std::set<std::pair<double, double>> points;
  for (const VertexId vertex : excerpt.vertices()) {
    const pictures::Point& place = places[index_of(vertex)];
    CAPTURE(excerpt.graph()[vertex].id);
    CHECK(std::isfinite(place.x));
    CHECK(std::isfinite(place.y));
    CHECK(points.emplace(place.x, place.y).second);
  }
}

/// So many articles in one issue, each about a topic of its own and the one topic they share.
TopicGraph many_articles(std::size_t articles, std::size_t topics) {
  std::vector<TopicRow> rows{{"all", "All"}};
  for (std::size_t i = 0; i < topics; ++i) rows.push_back({"t" + std::to_string(i), "T", {}, {"all"}});
  auto ontology = make_ontology(std::move(rows));
  IssueRow issue{"1", "2020-01-01", {}};
  for (std::size_t i = 0; i < articles; ++i) {
    issue.articles.push_back(
        {"a" + std::to_string(i), "A", {"https://example.org/"}, {"t" + std::to_string(i % topics)}, {"all"}});
  }
  auto issues = make_issues(*ontology, {issue});
  return {std::move(ontology), std::move(issues)};
}

double distance(const pictures::Point& one, const pictures::Point& other) {
  return std::hypot(one.x - other.x, one.y - other.y);
}

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("no two vertices stand at one point, whatever part of a graph is drawn") {
    const TopicGraph little = little_graph();
    const TopicGraph hostile = hostile_graph();
    check_apart(Excerpt(little));
    check_apart(Excerpt(hostile));
    for (const VertexKind kind : {VertexKind::topic, VertexKind::article, VertexKind::source, VertexKind::issue}) {
      ExcerptLimits limits;
      limits.kinds = {kind};
      check_apart(Excerpt(little, limits));
      check_apart(Excerpt(hostile, limits));
    }
    const TopicGraph many = many_articles(3000, 2);
    check_apart(Excerpt(many));
  }

  TEST_CASE("a single vertex has a place, and nothing has none") {
    const auto ontology = make_ontology({{"c", "C"}});
    const TopicGraph single(ontology, make_issues(*ontology, {{"1", "", {}}}));
    REQUIRE(single.vertices().size() == 1);
    check_apart(Excerpt(single));
    const TopicGraph empty(ontology, {});
    CHECK(places_of(Excerpt(empty)).empty());
  }

  TEST_CASE("an article stands nearer to its topics than to the others, and a source by its articles") {
    const TopicGraph graph = many_articles(60, 3);
    const std::vector<pictures::Point> places = places_of(Excerpt(graph));
    const auto at = [&](VertexKind kind, const std::string& id) { return places[index_of(*graph.find(kind, id))]; };
    for (std::size_t i = 0; i < 60; ++i) {
      const pictures::Point article = at(VertexKind::article, "1/a" + std::to_string(i));
      const pictures::Point own = at(VertexKind::topic, "t" + std::to_string(i % 3));
      const pictures::Point other = at(VertexKind::topic, "t" + std::to_string((i + 1) % 3));
      CAPTURE(i);
      CHECK(distance(article, own) < distance(article, other));
    }
    pictures::Point middle;
    for (std::size_t i = 0; i < 60; ++i) {
      const pictures::Point article = at(VertexKind::article, "1/a" + std::to_string(i));
      middle = {middle.x + article.x / 60, middle.y + article.y / 60};
    }
    CHECK(distance(at(VertexKind::source, "example.org"), middle) < 30);
  }

  TEST_CASE("of many topics Graphviz places those with most ties, in the order of the graph") {
    const TopicGraph graph = little_graph();
    const Excerpt excerpt(graph);
    const exports::Ties ties(excerpt);
    const auto all = exports::find_skeleton(excerpt, ties, 1000);
    const auto few = exports::find_skeleton(excerpt, ties, 3);
    REQUIRE(few.size() == 3);
    CHECK(std::is_sorted(few.begin(), few.end()));
    std::size_t fewest = graph.edges().size();
    for (const VertexId bone : few) fewest = std::min(fewest, ties.of(bone).size());
    for (const VertexId topic : all) {
      CHECK(graph[topic].kind == VertexKind::topic);
      const bool is_bone = std::find(few.begin(), few.end(), topic) != few.end();
      if (!is_bone) CHECK(ties.of(topic).size() <= fewest);
    }
  }

  TEST_CASE("topics beyond what Graphviz places stand among the others") {
    const TopicGraph graph = many_articles(1600, 1600);
    REQUIRE(graph.vertices().size() > 2 * exports::most_placed_by_graphviz);
    check_apart(Excerpt(graph));
  }

  TEST_CASE("the same graph has the same places, to the hundredth") {
    const TopicGraph graph = little_graph();
    const std::vector<pictures::Point> first = places_of(Excerpt(graph));
    const std::vector<pictures::Point> second = places_of(Excerpt(graph));
    for (std::size_t i = 0; i < first.size(); ++i) {
      CHECK(first[i].x == second[i].x);
      CHECK(first[i].y == second[i].y);
      CHECK(first[i].x == std::round(first[i].x * 100) / 100);
    }
  }
}

}  // namespace weft::tests
