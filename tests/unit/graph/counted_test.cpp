// SPDX-License-Identifier: MIT
#include <weft/measures.hpp>

#include "support/count_topics.hpp"
#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

std::shared_ptr<const Ontology> small_ontology() {
  return make_ontology({{"field", "Field"},
                        {"a", "A", {}, {"field"}, {"b"}},
                        {"b", "B", {}, {"field"}},
                        {"c", "C"},
                        {"d", "D"},
                        {"unseen", "Unseen"}});
}

/// Months in which a and b, and c and d, keep each other company, and an issue without a date.
std::vector<IssueRow> small_issues() {
  std::vector<IssueRow> issues{{"old", "", {{"undated", "U", {}, {"a"}, {}}}}};
  for (int month = 1; month <= 4; ++month) {
    const std::string number = std::to_string(month);
    IssueRow issue{number, "2020-0" + number + "-06", {}};
    for (const char* slug : {"p", "q", "r"}) {
      issue.articles.push_back({std::string(slug) + "1", "One", {}, {"a"}, {"b"}});
      issue.articles.push_back({std::string(slug) + "2", "Two", {}, {"c"}, {"d"}});
    }
    issue.articles.push_back({"jobs", "Jobs", {}, {"a", "c"}, {}, {}, {}, {}, true});
    issues.push_back(std::move(issue));
  }
  return issues;
}

std::string described(const TopicGraph& graph, const Vertex& vertex) {
  const Standings standings = measure(graph, NetworkKind::topics, Betweenness::always);
  const Standing& standing = standings[*graph.find(VertexKind::topic, vertex.id)];
  return vertex.id + ' ' + vertex.label + ' ' + std::to_string(vertex.articles) + " degree " +
         std::to_string(standing.degree) + " rank " + std::to_string(standing.page_rank) + " place " +
         std::to_string(standing.place) + " in " +
         (standing.community ? standings.communities[*standing.community].name : "none");
}

/// A line for each topic, and for each edge between topics.
std::vector<std::string> lines_of(const TopicGraph& graph) {
  std::vector<std::string> lines;
  for (const Vertex& vertex : graph.vertices())
    if (vertex.kind == VertexKind::topic) lines.push_back(described(graph, vertex));
  for (const Edge& edge : graph.edges()) {
    if (graph[edge.from].kind != VertexKind::topic || graph[edge.to].kind != VertexKind::topic) continue;
    lines.push_back(std::string(name_of(edge.kind)) + ' ' + graph[edge.from].id + ' ' + graph[edge.to].id + ' ' +
                    std::to_string(edge.weight) + ' ' + std::to_string(edge.count));
  }
  return lines;
}

}  // namespace

TEST_SUITE("graph") {
  TEST_CASE("counts of topics make the topics, edges, measures and communities that their articles make") {
    const auto ontology = small_ontology();
    const TopicGraph whole(ontology, make_issues(*ontology, small_issues()));
    const TopicGraph counted = TopicGraph::of_counts(ontology, count(whole.chronicle()));
    const std::vector<std::string> expected = lines_of(whole);
    CHECK(expected.size() >= 5 + 3 + 2);
    CHECK(lines_of(counted) == expected);
    CHECK(counted.vertices().size() == 5);
    CHECK(counted.edges().size() == expected.size() - 5);
  }

  TEST_CASE("counts tell first and last days, also of a community, and not how many articles it has") {
    const auto ontology = small_ontology();
    const TopicGraph whole(ontology, make_issues(*ontology, small_issues()));
    const TopicGraph counted = TopicGraph::of_counts(ontology, count(whole.chronicle()));
    const auto lines = count_topics(counted.chronicle());
    const auto expected = count_topics(whole.chronicle());
    REQUIRE(lines.size() == expected.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      CHECK(lines[i].about == expected[i].about);
      CHECK(lines[i].first_seen == expected[i].first_seen);
      CHECK(lines[i].last_seen == expected[i].last_seen);
    }
    const Standings standings = measure(counted, NetworkKind::topics, Betweenness::no);
    REQUIRE(!standings.communities.empty());
    CHECK(standings.communities.front().articles == 0);
    CHECK(standings.communities.front().first_seen == "2020-01-06");
    CHECK(standings.communities.front().last_seen == "2020-04-06");
  }

  TEST_CASE("what is in no month stands for the issues without a date") {
    const auto ontology = small_ontology();
    const TopicGraph whole(ontology, make_issues(*ontology, small_issues()));
    const Chronicle chronicle(ontology, count(whole.chronicle()));
    REQUIRE(chronicle.issues().size() == 5);
    CHECK(chronicle.issues().front().date.empty());
    CHECK(chronicle.issues().front().articles == 1);
    CHECK(chronicle.issues().back().date == "2020-04");
    CHECK(chronicle.issues().back().articles == 6);
    CHECK(chronicle.articles() == 0);
  }
}

}  // namespace weft::tests
