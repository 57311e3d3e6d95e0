// SPDX-License-Identifier: MIT
#include "exports/looks.hpp"

#include "exports/rgb.hpp"
#include "pictures/palette.hpp"
#include "support/little_world.hpp"

#include <weft/measures.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

using exports::Look;

const Look& look_of(const TopicGraph& graph, const std::vector<Look>& looks, VertexKind kind, std::string_view id) {
  const auto vertex = graph.find(kind, id);
  REQUIRE(vertex);
  return looks[index_of(*vertex)];
}

/// Two pairs of topics that stand together again and again, and one that stands alone.
TopicGraph two_communities() {
  const auto ontology = make_ontology({{"a", "A"}, {"b", "B"}, {"c", "C"}, {"d", "D"}, {"e", "E"}});
  IssueRow issue{"1", "2020-01-01", {}};
  for (int i = 0; i < 12; ++i) {
    issue.articles.push_back({"ab" + std::to_string(i), "AB", {}, {"a"}, {"b"}});
    issue.articles.push_back({"cd" + std::to_string(i), "CD", {}, {"c", "d"}, {}});
  }
  issue.articles.push_back({"e", "E", {"https://example.org/e"}, {"e"}, {}});
  issue.articles.push_back({"none", "None", {}, {}, {}});
  return {ontology, make_issues(*ontology, {issue})};
}

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("topics have the colour of their community, and articles that of their best topic") {
    const TopicGraph graph = two_communities();
    const auto looks = exports::find_looks(Excerpt(graph));
    const auto colour = [&](VertexKind kind, std::string_view id) { return look_of(graph, looks, kind, id).colour; };
    CHECK(colour(VertexKind::topic, "a") == colour(VertexKind::topic, "b"));
    CHECK(colour(VertexKind::topic, "c") == colour(VertexKind::topic, "d"));
    CHECK(colour(VertexKind::topic, "a") != colour(VertexKind::topic, "c"));
    CHECK(colour(VertexKind::topic, "e") == pictures::other_swatch.fill);
    CHECK(colour(VertexKind::article, "1/ab3") == colour(VertexKind::topic, "a"));
    CHECK(colour(VertexKind::article, "1/cd3") == colour(VertexKind::topic, "c"));
    CHECK(colour(VertexKind::source, "example.org") == colour(VertexKind::issue, "1"));
    CHECK(colour(VertexKind::article, "1/none") == colour(VertexKind::issue, "1"));
  }

  TEST_CASE("what has more articles is larger") {
    const TopicGraph graph = two_communities();
    const auto looks = exports::find_looks(Excerpt(graph));
    const auto size = [&](VertexKind kind, std::string_view id) { return look_of(graph, looks, kind, id).size; };
    CHECK(size(VertexKind::topic, "a") == 15);
    CHECK(size(VertexKind::topic, "e") < size(VertexKind::topic, "a"));
    CHECK(size(VertexKind::topic, "e") > size(VertexKind::article, "1/e"));
    CHECK(size(VertexKind::issue, "1") == 15);
  }

  TEST_CASE("a part of a graph keeps the colours of the whole") {
    const TopicGraph graph = two_communities();
    const auto whole = exports::find_looks(Excerpt(graph));
    ExcerptLimits limits;
    limits.kinds = {VertexKind::article};
    const Excerpt articles(graph, limits);
    const auto part = exports::find_looks(articles);
    for (const VertexId article : articles.vertices()) {
      CHECK(part[index_of(article)].colour == whole[index_of(article)].colour);
    }
  }

  TEST_CASE("a colour is three numbers") {
    const exports::Rgb rgb = exports::rgb_of("#56b4e9");
    CHECK(rgb.red == 0x56);
    CHECK(rgb.green == 0xb4);
    CHECK(rgb.blue == 0xe9);
  }
}

}  // namespace weft::tests
