// SPDX-License-Identifier: MIT
#include <weft/query.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <string>

namespace weft::tests {
namespace {

/// One page in two issues of these dates, and the same again in the first.
TopicGraph graph_of(const std::string& first, const std::string& second) {
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
      const TopicGraph graph = graph_of(row.first, row.second);
      const VertexId first = vertex(graph, VertexKind::article, "1/a");
      const VertexId second = vertex(graph, VertexKind::article, "2/a");
      CHECK(when_sent(graph, second, first) == row.second_seen_from_first);
      CHECK(when_sent(graph, first, second) == row.first_seen_from_second);
      CHECK(when_sent(graph, first, vertex(graph, VertexKind::article, "1/b")) == Sent::alongside);
    }
  }

  TEST_CASE("the pages of an issue are counted once, and those of earlier issues among them") {
    const auto counts = [](const TopicGraph& graph, const std::string& issue) {
      const SentPages pages = pages_sent(graph, vertex(graph, VertexKind::issue, issue));
      return std::to_string(pages.sent_before) + " of " + std::to_string(pages.all);
    };
    CHECK(counts(graph_of("2020-01-06", "2020-01-13"), "1") == "0 of 2");
    CHECK(counts(graph_of("2020-01-06", "2020-01-13"), "2") == "1 of 1");
    CHECK(counts(graph_of("2020-01-13", "2020-01-06"), "1") == "1 of 2");
    CHECK(counts(graph_of("2020-01-06", "2020-01-06"), "2") == "0 of 1");
    CHECK(counts(graph_of("", "2020-01-06"), "2") == "0 of 1");
    CHECK(counts(little_graph(), "2019-09") == "1 of 3");
  }

  TEST_CASE("pages of recurring articles are not counted") {
    const auto ontology = little_ontology();
    ArticleRow sponsor{"a", "Sponsor", {"https://example.org/page"}};
    sponsor.recurring = true;
    const TopicGraph graph(
        ontology, make_issues(*ontology, {{"1", "2020-01-06", {sponsor}},
                                          {"2", "2020-01-13", {sponsor, {"b", "B", {"https://example.org/page"}}}}}));
    const SentPages pages = pages_sent(graph, vertex(graph, VertexKind::issue, "2"));
    CHECK(pages.all == 1);
    CHECK(pages.sent_before == 0);
  }
}

}  // namespace weft::tests
