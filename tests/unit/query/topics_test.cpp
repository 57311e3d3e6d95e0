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

std::vector<std::string> labels_of(const TopicGraph& graph, const std::vector<TopicLine>& lines) {
  std::vector<std::string> labels;
  for (const TopicLine& line : lines) labels.push_back(graph[line.topic].label);
  return labels;
}

TopicLine line_of(const TopicGraph& graph, std::string_view topic) {
  for (const TopicLine& line : list_topics(graph, TopicOrder::name)) {
    if (graph[line.topic].id == topic) return line;
  }
  FAIL("no such topic");
  return {};
}

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("topics by name are sorted as people read them") {
    const TopicGraph graph = little_graph();
    CHECK(labels_of(graph, list_topics(graph, TopicOrder::name)) ==
          std::vector<std::string>{"Apache Cassandra", "Consensus", "Docker", "Elixir", "Kubernetes", "Paxos",
                                   "PostgreSQL", "Raft", "ScyllaDB", "Two-phase commit"});
  }

  TEST_CASE("topics by count start with the one most articles have, at a tie with the one most are about") {
    const TopicGraph graph = little_graph();
    const auto labels = labels_of(graph, list_topics(graph, TopicOrder::count));
    REQUIRE(labels.size() == 10);
    CHECK(labels[0] == "Apache Cassandra");
    CHECK(labels[1] == "Raft");
    CHECK(labels[2] == "Docker");
    CHECK(labels[6] == "Paxos");  // two mention it, none is about it
    CHECK(labels[9] == "Two-phase commit");
  }

  TEST_CASE("a topic's line tells how many articles are about it and mention it, and when") {
    const TopicLine line = line_of(little_graph(), "cassandra");
    CHECK(line.about == 2);
    CHECK(line.mentions == 1);
    CHECK(line.first_seen == "2019-01-07");
    CHECK(line.last_seen == "2019-02-25");
  }

  TEST_CASE("where an issue has no date its id tells when a topic was seen") {
    const auto ontology = little_ontology();
    auto rows = little_rows();
    for (IssueRow& row : rows) row.date.clear();
    const TopicGraph graph(ontology, make_issues(*ontology, rows));
    CHECK(line_of(graph, "cassandra").first_seen == "2019-01");
    CHECK(line_of(graph, "cassandra").last_seen == "2019-09");
  }

  TEST_CASE("an empty graph has no topics to list") {
    CHECK(list_topics(TopicGraph(little_ontology(), {}), TopicOrder::count).empty());
  }
}

}  // namespace weft::tests
