// SPDX-License-Identifier: MIT
#include <weft/trends.hpp>

#include "support/count_topics.hpp"
#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::tests {
namespace {

const Trend& trend_of(const TopicGraph& graph, const Trends& trends, std::string_view id) {
  const auto topic = graph.find(VertexKind::topic, id);
  REQUIRE(topic);
  const Trend* trend = find_trend(trends, *topic);
  REQUIRE(trend != nullptr);
  return *trend;
}

std::vector<std::string> names_of(const std::vector<Period>& periods) {
  std::vector<std::string> names;
  for (const Period& period : periods) names.push_back(period.name);
  return names;
}

/// An issue each month, of three articles; `raft` in those of `with`.
TopicGraph monthly(const std::vector<std::string>& dates, const std::vector<std::string>& with) {
  const auto ontology = little_ontology();
  std::vector<IssueRow> rows;
  for (const std::string& date : dates) {
    const bool has = std::find(with.begin(), with.end(), date) != with.end();
    const std::vector<std::string> about = has ? std::vector<std::string>{"raft"} : std::vector<std::string>{};
    rows.push_back({"issue-" + date, date, {{"one", "One", {}, about}, {"two", "Two"}, {"three", "Three"}}});
  }
  return {ontology, make_issues(*ontology, rows)};
}

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("periods run from the first to the last issue, and those without one are there") {
    const TopicGraph graph = monthly({"2023-11-20", "2024-02-01"}, {"2024-02-01"});
    const Trends trends = build_trends(graph);
    CHECK(trends.by == PeriodUnit::month);
    CHECK(names_of(trends.periods) == std::vector<std::string>{"2023-11", "2023-12", "2024-01", "2024-02"});
    CHECK(trends.periods[1].issues == 0);
    CHECK(trends.first_recent == 3);
    const auto points = points_of(trends, trend_of(graph, trends, "raft"), 10);
    REQUIRE(points.size() == 4);
    CHECK(points[0].level == 0.0);
    CHECK_FALSE(points[1].level);
    REQUIRE(points[3].level);
    CHECK(*points[3].level == doctest::Approx(1.0 / 3).epsilon(1e-5));
  }

  TEST_CASE("periods are joined when there is no room for all, and lose nothing") {
    const TopicGraph graph = monthly({"2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01"},
                                     {"2024-01-01", "2024-04-01", "2024-05-01"});
    const Trends trends = build_trends(graph);
    const auto points = points_of(trends, trend_of(graph, trends, "raft"), 2);
    REQUIRE(points.size() == 2);
    CHECK(name_of(trends, points[0]) == "2024-01–2024-03");
    CHECK(name_of(trends, points[1]) == "2024-04–2024-05");
    CHECK(points[0].articles == 1);
    CHECK(points[0].all == 9);
    CHECK(points[1].articles == 2);
    CHECK(points[1].all == 6);
  }

  TEST_CASE("only issues of the time that is asked for count, the last day included") {
    const TopicGraph graph = monthly({"2023-12-31", "2024-01-01", "2024-03-31", "2024-04-01"},
                                     {"2023-12-31", "2024-01-01", "2024-03-31", "2024-04-01"});
    const Trends trends = build_trends(graph, {"2024-01-01", "2024-03-31", std::nullopt, 0, RollUp::no});
    CHECK(trends.issues == 2);
    const Trend& trend = trend_of(graph, trends, "raft");
    CHECK(trend.articles == 2);
    CHECK(trend.first_seen == "2023-12-31");  // what was there before is not new
    CHECK(trend.last_seen == "2024-03-31");
  }

  TEST_CASE("issues without a date are counted, and left out") {
    const auto ontology = little_ontology();
    auto rows = little_rows();
    rows[1].date.clear();
    const TopicGraph graph(ontology, make_issues(*ontology, rows));
    const Trends trends = build_trends(graph);
    CHECK(trends.undated_issues == 1);
    CHECK(trends.undated_articles == 3);
    CHECK(trends.issues == 2);
    CHECK(trends.articles == 7);
    CHECK(trend_of(graph, trends, "cassandra").articles == 2);
    CHECK(find_trend(trends, *graph.find(VertexKind::topic, "postgresql"))->articles == 1);
    CHECK(find_trend(trends, *graph.find(VertexKind::topic, "two-phase-commit")) == nullptr);
  }

  TEST_CASE("of topics that were counted month by month the months are told, as one newsletter") {
    const TopicGraph whole = monthly({"2023-12-31", "2024-01-01", "2024-03-30", "2024-03-31", "2024-04-01"},
                                     {"2023-12-31", "2024-01-01", "2024-03-30", "2024-03-31"});
    const TopicGraph graph = TopicGraph::of_counts(little_ontology(), count(whole.chronicle()));
    const Trends trends = build_trends(graph, {"2024-01-01", "2024-03-31", std::nullopt, 0, RollUp::no});
    CHECK(names_of(trends.periods) == std::vector<std::string>{"2024-01", "2024-02", "2024-03"});
    CHECK(trends.issues == 3);
    CHECK(trends.periods.back().issues == 2);
    CHECK(trends.periods.back().articles == 6);
    const Trend& trend = trend_of(graph, trends, "raft");
    CHECK(trend.articles == 3);
    CHECK(trend.issues == 2);
    CHECK(trend.first_seen == "2023-12-31");
    CHECK(trend.last_seen == "2024-03-31");
    CHECK_THROWS_AS(build_trends(graph, {"", "", std::nullopt, 0, RollUp::yes}), Error);
  }

  TEST_CASE("what recurs is neither counted nor part of the base") {
    const Trends trends = build_trends(recurring_graph());
    CHECK(trends.articles == 9);
  }

  TEST_CASE("what recurs tells when a topic was first seen") {
    const auto ontology = little_ontology();
    std::vector<IssueRow> rows{{"1", "2024-01-01", {{"one", "One", {}, {"raft"}}, {"two", "Two"}}},
                               {"2", "2024-02-01", {{"one", "One", {}, {"raft"}}}}};
    auto issues = make_issues(*ontology, rows);
    issues[0].issue.articles[0].recurring = true;
    const TopicGraph graph(ontology, std::move(issues));
    const Trends trends = build_trends(graph);
    CHECK(trend_of(graph, trends, "raft").articles == 1);
    CHECK(trend_of(graph, trends, "raft").first_seen == "2024-01-01");
  }

  TEST_CASE("rolled up, a topic counts what is below it, and each article once") {
    const TopicGraph graph = little_graph();
    const Trends trends = build_trends(graph, {"", "", std::nullopt, 0, RollUp::yes});
    // raft-explained has both raft and consensus, and mentions paxos.
    CHECK(trend_of(graph, trends, "consensus").articles == 3);
    CHECK(trend_of(graph, trends, "databases").articles == 4);
    CHECK(trend_of(graph, trends, "raft").articles == 3);
    CHECK(find_trend(build_trends(graph), *graph.find(VertexKind::topic, "databases")) == nullptr);
  }

  TEST_CASE("an archive without a dated issue has no trends") {
    const auto ontology = little_ontology();
    auto rows = little_rows();
    for (IssueRow& row : rows) row.date.clear();
    const Trends trends = build_trends(TopicGraph(ontology, make_issues(*ontology, rows)));
    CHECK(trends.periods.empty());
    CHECK(trends.topics.empty());
    CHECK(trends.undated_issues == 3);
  }

  TEST_CASE("levels tell the share as if all series were there in all periods") {
    const auto ontology = little_ontology();
    std::vector<IssueRow> rows;
    // One newsletter has raft in one article of two, the other never; it is there in January alone.
    for (int month = 1; month <= 2; ++month) {
      const std::string date = "2024-0" + std::to_string(month) + "-01";
      rows.push_back({"a" + date, date, {{"one", "One", {}, {"raft"}}, {"two", "Two"}}});
    }
    rows.push_back({"b2024-01-01", "2024-01-01", {{"one", "One"}, {"two", "Two"}, {"three", "Three"}}});
    auto issues = make_issues(*ontology, rows);
    issues[2].issue.series = "Other Weekly";
    const TopicGraph graph(ontology, std::move(issues));
    const Trends trends = build_trends(graph);
    const auto points = points_of(trends, trend_of(graph, trends, "raft"), 2);
    REQUIRE(points[0].level);
    REQUIRE(points[1].level);
    CHECK(*points[0].level == *points[1].level);
    CHECK(points[0].all == 5);
    CHECK(points[1].all == 2);
  }

  TEST_CASE("trends of one verdict come surest first") {
    Trends trends;
    for (const double rise : {-3.0, -5.0, 4.0}) {
      Trend trend;
      trend.topic = VertexId{static_cast<std::uint32_t>(trends.topics.size())};
      trend.verdict = rise < 0 ? Verdict::fading : Verdict::rising;
      trend.rise = rise;
      trends.topics.push_back(trend);
    }
    const auto fading = trends_with(trends, Verdict::fading);
    REQUIRE(fading.size() == 2);
    CHECK(fading[0]->rise == -5);
    CHECK(trends_with(trends, Verdict::steady).empty());
  }
}

}  // namespace weft::tests
