// SPDX-License-Identifier: MIT
#include "hostile_world.hpp"
#include "media/mermaid_text.hpp"
#include "support/little_world.hpp"
#include "written_files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

std::string mermaid_of(const Excerpt& excerpt) {
  std::ostringstream out;
  write_mermaid(excerpt, {}, out);
  return out.str();
}

std::size_t edges_in(const std::string& text) {
  std::size_t edges = 0;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    for (const char* arrow : {" --- n", " --> n", " ==> n", " -.-> n", " -.- n", " === n"}) edges += has(line, arrow);
  }
  return edges;
}

/// Articles that all have the same topics, which are called alike and at length.
TopicGraph crowded_graph(std::size_t topics, std::size_t articles, const std::string& label) {
  std::vector<TopicRow> rows;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < topics; ++i) {
    ids.push_back("t" + std::to_string(i));
    rows.push_back({ids.back(), label + std::to_string(i), {}, {}, {}, {"example.org/" + std::string(250, 'x')}});
  }
  auto ontology = make_ontology(rows);
  IssueRow issue{"1", "2020-01-01", {}};
  for (std::size_t i = 0; i < articles; ++i) issue.articles.push_back({"a" + std::to_string(i), "A", {}, ids});
  auto issues = make_issues(*ontology, {issue});
  return {std::move(ontology), std::move(issues)};
}

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("a small graph is drawn whole") {
    const TopicGraph graph = little_graph();
    const std::string text = mermaid_of(Excerpt(graph));
    CHECK(text.starts_with("flowchart LR\n%% Topic map\n%% c1: "));
    CHECK_FALSE(has(text, "%% Shown are"));
    CHECK(edges_in(text) == graph.edges().size());
    CHECK(has(text, "([\"Two-phase commit\"]):::"));
    CHECK(has(text, "[\"Raft, explained\"]:::article\n"));
    CHECK(has(text, "[[\"Little Weekly 2019-01\"]]:::issue\n"));
    CHECK(has(text, "{{\"example#46;org\"}}:::source\nclick "));
    CHECK(has(text, " href \"https://example.org/raft\"\n"));
  }

  TEST_CASE("a large graph is drawn within the limits, and says what is left out") {
    for (const TopicGraph& graph : {crowded_graph(90, 30, "T"), crowded_graph(300, 3, std::string(60, '#'))}) {
      const std::string text = mermaid_of(Excerpt(graph));
      CHECK(edges_in(text) <= 500);
      CHECK(media::mermaid_length(text) <= 50'000);
      CHECK(has(text, "%% Shown are "));
      CHECK(has(text, "n1(["));
    }
  }

  TEST_CASE("of things that are no topics those are drawn that have most edges") {
    auto ontology = make_ontology({});
    IssueRow issue{"1", "2020-01-01", {}};
    for (int i = 0; i < 600; ++i) issue.articles.push_back({"a" + std::to_string(i), "A", {"https://e.org/"}});
    auto issues = make_issues(*ontology, {issue});
    const TopicGraph graph(std::move(ontology), std::move(issues));
    ExcerptLimits limits;
    limits.kinds = {VertexKind::article, VertexKind::issue};
    const std::string text = mermaid_of(Excerpt(graph, limits));
    CHECK(has(text, "]:::article\n"));
    CHECK(has(text, "]:::issue\n"));
    CHECK(edges_in(text) > 0);
  }

  TEST_CASE("nothing to draw is an empty flowchart") {
    const TopicGraph graph(make_ontology({}), {});
    CHECK(mermaid_of(Excerpt(graph)).starts_with("flowchart LR\n%% Topic map\nclassDef topic "));
  }

  TEST_CASE("only addresses on the web are clickable, and no semicolon is in them") {
    auto ontology = make_ontology({{"go", "Go"}});
    auto issues = make_issues(*ontology, {{"1", "", {{"a", "A", {"https://e.org/style:x#y;z"}, {"go"}}}}});
    const TopicGraph graph(std::move(ontology), std::move(issues));
    CHECK(has(mermaid_of(Excerpt(graph)), " href \"https://e.org/style:x#y%3Bz\"\n"));
    const TopicGraph hostile = hostile_graph();
    CHECK_FALSE(has(mermaid_of(Excerpt(hostile)), "javascript:"));
  }
}

}  // namespace weft::tests
