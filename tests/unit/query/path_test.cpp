// SPDX-License-Identifier: MIT
#include <weft/path.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

VertexId thing(const TopicGraph& graph, VertexKind kind, const std::string& id) {
  const auto vertex = graph.find(kind, id);
  REQUIRE_MESSAGE(vertex, id);
  return *vertex;
}

VertexId vertex_of(const TopicGraph& graph, const std::string& id) { return thing(graph, VertexKind::topic, id); }

/// The ids along a path with what stands between them; empty when there is none.
std::vector<std::string> walk(const TopicGraph& graph, VertexId from, VertexId to,
                              const std::vector<VertexId>& avoid = {}) {
  const auto path = find_path(graph, from, to, avoid);
  if (!path) return {};
  std::vector<std::string> words{graph[from].id};
  for (const PathStep& step : path->steps) {
    words.push_back(step.why);
    words.push_back(graph[step.to].id);
  }
  CHECK(words.back() == graph[to].id);
  return words;
}

using Words = std::vector<std::string>;

/// A graph of topics that some articles have; `filler` articles about nothing make rare what would be common.
TopicGraph graph_with_letters(std::vector<TopicRow> topics, std::vector<ArticleRow> articles, int filler = 0) {
  for (int i = 0; i < filler; ++i) articles.push_back({"filler" + std::to_string(i), "Filler", {}, {}});
  const auto ontology = make_ontology(std::move(topics));
  return {ontology, make_issues(*ontology, {{"1", "2020-01-06", std::move(articles)}})};
}

const std::vector<TopicRow> letters{{"a", "A"}, {"b", "B"}, {"c", "C"}, {"d", "D"}, {"e", "E"}};

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("topics connect by an article, which says why in both directions") {
    const TopicGraph graph = graph_with_letters(letters, {{"one", "One", {}, {"a"}, {"b"}}}, 20);
    CHECK(walk(graph, vertex_of(graph, "a"), vertex_of(graph, "b")) ==
          Words{"a", "subject of", "1/one", "mentions", "b"});
    CHECK(walk(graph, vertex_of(graph, "b"), vertex_of(graph, "a")) ==
          Words{"b", "mentioned in", "1/one", "about", "a"});
  }

  TEST_CASE("topics that stand together need no article between them") {
    std::vector<ArticleRow> articles;
    for (int i = 0; i < 4; ++i) articles.push_back({"x" + std::to_string(i), "X", {}, {"a"}, {"b"}});
    articles.push_back({"y", "Y", {}, {"b"}});
    for (int i = 0; i < 30; ++i) articles.push_back({"e" + std::to_string(i), "E", {}, {"e"}});
    const TopicGraph graph = graph_with_letters(letters, articles);
    CHECK(walk(graph, vertex_of(graph, "a"), vertex_of(graph, "b")) ==
          Words{"a", "together in 4 articles (of 4 and 5)", "b"});
  }

  TEST_CASE("an issue is no bridge, and what nothing connects has no path") {
    const TopicGraph graph = graph_with_letters(letters, {{"one", "One", {}, {"a"}}, {"two", "Two", {}, {"b"}}});
    CHECK_FALSE(find_path(graph, vertex_of(graph, "a"), vertex_of(graph, "b")));
    CHECK_FALSE(find_path(graph, vertex_of(graph, "a"), thing(graph, VertexKind::article, "1/two")));
  }

  TEST_CASE("rare links beat common ones, though each is as long") {
    std::vector<ArticleRow> articles{{"left", "Left", {}, {"a", "c"}},
                                     {"right", "Right", {}, {"b", "c"}},
                                     {"above", "Above", {}, {"a", "d"}},
                                     {"below", "Below", {}, {"b", "d"}}};
    for (int i = 0; i < 8; ++i) articles.push_back({"common" + std::to_string(i), "Common", {}, {"c"}});
    const TopicGraph graph = graph_with_letters(letters, articles, 200);
    CHECK(walk(graph, vertex_of(graph, "a"), vertex_of(graph, "b"))[4] == "d");
  }

  TEST_CASE("a hub is an end, but never a bridge") {
    std::vector<ArticleRow> articles{{"left", "Left", {}, {"a", "c"}}, {"right", "Right", {}, {"b", "c"}}};
    for (int i = 0; i < 20; ++i) articles.push_back({"common" + std::to_string(i), "Common", {}, {"c"}});
    const TopicGraph hub = graph_with_letters(letters, articles, 30);
    CHECK_FALSE(find_path(hub, vertex_of(hub, "a"), vertex_of(hub, "b")));
    CHECK(find_path(hub, vertex_of(hub, "a"), vertex_of(hub, "c")));
    const TopicGraph diluted = graph_with_letters(letters, articles, 300);
    CHECK(find_path(diluted, vertex_of(diluted, "a"), vertex_of(diluted, "b")));
  }

  TEST_CASE("a topic above many articles is a hub, too") {
    const std::vector<TopicRow> tree{
        {"a", "A", {}, {"top"}}, {"b", "B", {}, {"top"}}, {"c", "C", {}, {"top"}}, {"top", "Top"}};
    std::vector<ArticleRow> articles{{"left", "Left", {}, {"a"}}, {"right", "Right", {}, {"b"}}};
    const TopicGraph rare = graph_with_letters(tree, articles, 30);
    CHECK(walk(rare, vertex_of(rare, "a"), vertex_of(rare, "b")) ==
          Words{"a", "narrower than", "top", "broader than", "b"});
    for (int i = 0; i < 20; ++i) articles.push_back({"c" + std::to_string(i), "C", {}, {"c"}});
    const TopicGraph common = graph_with_letters(tree, articles, 30);
    CHECK_FALSE(find_path(common, vertex_of(common, "a"), vertex_of(common, "b")));
  }

  TEST_CASE("what recurs is no bridge, but may be an end") {
    std::vector<ArticleRow> articles{{"jobs", "Jobs", {}, {"a", "b"}}};
    articles[0].recurring = true;
    const TopicGraph graph = graph_with_letters(letters, articles, 20);
    CHECK_FALSE(find_path(graph, vertex_of(graph, "a"), vertex_of(graph, "b")));
    CHECK(find_path(graph, thing(graph, VertexKind::article, "1/jobs"), vertex_of(graph, "b")));
  }

  TEST_CASE("a small publisher is a bridge; a large one, or a platform, is only an end") {
    const auto published = [](const std::string& url, int others) {
      std::vector<ArticleRow> articles{{"left", "Left", {url + "l"}, {"a"}}, {"right", "Right", {url + "r"}, {"b"}}};
      for (int i = 0; i < others; ++i)
        articles.push_back({"o" + std::to_string(i), "O", {url + std::to_string(i)}, {}});
      return graph_with_letters(letters, articles, 20);
    };
    const TopicGraph small = published("https://example.org/", 1);
    CHECK(walk(small, vertex_of(small, "a"), vertex_of(small, "b")) ==
          Words{"a", "subject of", "1/left", "published by", "example.org", "publisher of", "1/right", "about", "b"});
    const TopicGraph large = published("https://example.org/", 9);
    CHECK_FALSE(find_path(large, vertex_of(large, "a"), vertex_of(large, "b")));
    CHECK(find_path(large, vertex_of(large, "a"), thing(large, VertexKind::source, "example.org")));
    const TopicGraph platform = published("https://youtube.com/watch?v=", 1);
    REQUIRE(platform.find(VertexKind::source, "youtube.com"));
    CHECK_FALSE(find_path(platform, vertex_of(platform, "a"), vertex_of(platform, "b")));
  }

  TEST_CASE("what is to be avoided is led around") {
    const TopicGraph graph =
        graph_with_letters(letters, {{"one", "One", {}, {"a", "b"}}, {"two", "Two", {}, {"a"}, {"b"}}}, 20);
    CHECK(walk(graph, vertex_of(graph, "a"), vertex_of(graph, "b"))[2] == "1/one");
    const VertexId one = thing(graph, VertexKind::article, "1/one");
    const VertexId two = thing(graph, VertexKind::article, "1/two");
    CHECK(walk(graph, vertex_of(graph, "a"), vertex_of(graph, "b"), {one})[2] == "1/two");
    CHECK_FALSE(find_path(graph, vertex_of(graph, "a"), vertex_of(graph, "b"), std::vector<VertexId>{one, two}));
  }

  TEST_CASE("what is to be avoided is no reason for a step") {
    const TopicGraph graph = little_graph();
    std::size_t looked_at = 0;
    for (const Edge& edge : graph.edges()) {
      if (edge.kind != EdgeKind::related_article) continue;
      std::vector<VertexId> avoid;
      for (const Tag& tag : graph.tags(edge.from).tags)
        if (const auto topic = graph.find(tag.topic)) avoid.push_back(*topic);
      ++looked_at;
      for (const std::string& word : walk(graph, edge.from, edge.to, avoid)) {
        CHECK_FALSE(word.starts_with("related: both on"));
        for (const VertexId topic : avoid) CHECK(word != graph[topic].id);
      }
    }
    CHECK(looked_at > 0);
  }

  TEST_CASE("of ways that are alike the one whose things come first is taken") {
    const TopicGraph graph = graph_with_letters(
        letters, {{"x", "X", {}, {"a", "b"}}, {"y", "Y", {}, {"a", "b"}}, {"z", "Z", {}, {"b", "a"}}}, 20);
    const auto path = find_path(graph, vertex_of(graph, "a"), vertex_of(graph, "b"),
                                std::vector<VertexId>{thing(graph, VertexKind::article, "1/x")});
    REQUIRE(path);
    CHECK(path->steps.size() <= 2);
    if (path->steps.size() == 2) CHECK(graph[path->steps[0].to].id == "1/y");
  }

  TEST_CASE("scores lie between 0 and 1, and the path's is made of them, the same from either end") {
    const TopicGraph graph = little_graph();
    std::size_t found = 0;
    for (std::uint32_t i = 0; i < graph.vertices().size(); ++i) {
      for (std::uint32_t j = 0; j < graph.vertices().size(); ++j) {
        if (i == j || graph[VertexId{i}].kind == VertexKind::issue || graph[VertexId{j}].kind == VertexKind::issue)
          continue;
        const auto there = find_path(graph, VertexId{i}, VertexId{j});
        const auto back = find_path(graph, VertexId{j}, VertexId{i});
        REQUIRE(there.has_value() == back.has_value());
        if (!there) continue;
        ++found;
        CHECK(there->score == doctest::Approx(back->score).epsilon(0.001));
        double product = 1;
        VertexId at = there->from;
        for (const PathStep& step : there->steps) {
          CHECK(step.from == at);
          CHECK(step.score > 0);
          CHECK(step.score <= 1);
          CHECK_FALSE(step.why.empty());
          if (step.to != there->to) CHECK(graph[step.to].kind != VertexKind::issue);
          product *= step.score * (step.from == there->from ? 1 : 0.8);
          at = step.to;
        }
        CHECK(at == there->to);
        CHECK(there->score == doctest::Approx(product).epsilon(0.001));
      }
    }
    CHECK(found > 100);
  }

  TEST_CASE("articles on one page, and related articles, are a step apart") {
    const TopicGraph graph = little_graph();
    const VertexId first = thing(graph, VertexKind::article, "2019-01/raft-explained");
    const VertexId again = thing(graph, VertexKind::article, "2019-09/raft-again");
    CHECK(walk(graph, first, again) == Words{"2019-01/raft-explained", "about the same page", "2019-09/raft-again"});
  }
}

}  // namespace weft::tests
