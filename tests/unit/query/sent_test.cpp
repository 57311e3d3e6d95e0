// SPDX-License-Identifier: MIT
#include <weft/query.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <string>

namespace weft::tests {
namespace {

/// One page in two issues of these dates, and the same again in the first.
TopicGraph graph_sent(const std::string& first, const std::string& second) {
  const auto ontology = little_ontology();
  const ArticleRow row{"a", "A", {"https://example.org/page"}};
  const ArticleRow other{"b", "B", {"https://example.org/page", "https://example.org/other"}};
  return {ontology, make_issues(*ontology, {{"1", first, {row, other}}, {"2", second, {row}}})};
}

VertexId vertex(const TopicGraph& graph, VertexKind kind, const std::string& id) {
  const auto found = graph.find(kind, id);
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("an article was sent before or again by the dates of the issues") {
    struct Row {
      std::string first;
      std::string second;
      Sent second_seen_from_first;
      Sent first_seen_from_second;
    };
    const Row rows[] = {
        {"2020-01-06", "2020-01-13", Sent::again, Sent::before},
        {"2020-01-13", "2020-01-06", Sent::before, Sent::again},
        {"2020-01-06", "2020-01-06", Sent::alongside, Sent::alongside},
        {"", "2020-01-06", Sent::alongside, Sent::alongside},
        {"", "", Sent::again, Sent::before},  // by their numbers
    };
    for (const Row& row : rows) {
      CAPTURE(row.first);
      CAPTURE(row.second);
      const TopicGraph graph = graph_sent(row.first, row.second);
      const VertexId first = vertex(graph, VertexKind::article, "1/a");
      const VertexId second = vertex(graph, VertexKind::article, "2/a");
      CHECK(when_sent(graph, second, first) == row.second_seen_from_first);
      CHECK(when_sent(graph, first, second) == row.first_seen_from_second);
      CHECK(when_sent(graph, first, vertex(graph, VertexKind::article, "1/b")) == Sent::alongside);
    }
  }
}

}  // namespace weft::tests
