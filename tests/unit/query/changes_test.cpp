// SPDX-License-Identifier: MIT
#include <weft/changes.hpp>

#include "support/turning_world.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

TopicGraph turning_graph() {
  const auto ontology = little_ontology();
  return graph_of(ontology, make_issues(*ontology, turning_rows()));
}

std::vector<std::string> ids_of(const TopicGraph& graph, const TrendGroup& group) {
  std::vector<std::string> ids;
  for (const Trend* trend : group.trends) ids.push_back(graph[trend->topic].id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("what changes comes in groups, each as long as is asked for, and what is steady is not told") {
    const TopicGraph graph = turning_graph();
    const Trends trends = build_trends(graph);
    const auto groups = changes_of(graph, trends, 1);
    REQUIRE(groups.size() == 4);
    CHECK(groups[0].verdict == Verdict::rising);
    CHECK(groups[0].trends.empty());
    CHECK(groups[1].verdict == Verdict::fresh);
    CHECK(ids_of(graph, groups[1]) == Ids{"postgresql"});
    CHECK(groups[1].all == 2);
    CHECK(groups[2].verdict == Verdict::returned);
    CHECK(groups[2].trends.empty());
    CHECK(groups[3].verdict == Verdict::fading);
    CHECK(groups[3].all == 2);
    CHECK(ids_of(graph, changes_of(graph, trends, 10)[3]) == Ids{"docker", "go"});
  }

  TEST_CASE("changes are told of one type of topic alone") {
    const TopicGraph graph = turning_graph();
    const Trends trends = build_trends(graph);
    for (const TrendGroup& group : changes_of(graph, trends, 10, TopicType::person)) {
      CHECK(group.trends.empty());
      CHECK(group.all == 0);
    }
    const TopicType type = graph.ontology().topics().front().type;
    CHECK(changes_of(graph, trends, 10, type)[1].all == 2);
  }
}

}  // namespace weft::tests
