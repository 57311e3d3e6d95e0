// SPDX-License-Identifier: MIT
#include <weft/timeline.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::tests {
namespace {

/// An issue a day named, in their order, of three articles: one on raft, one that mentions it, and one on nothing.
TopicGraph issues_of(const std::vector<std::string>& days) {
  const auto ontology = little_ontology();
  std::vector<IssueRow> rows;
  for (const std::string& day : days) {
    const std::string id = "issue-" + std::to_string(rows.size() + 1);
    rows.push_back({id, day, {{"mention", "Mention", {}, {}, {"raft"}}, {"one", "One", {}, {"raft"}}, {"two", "Two"}}});
  }
  return {ontology, make_issues(*ontology, rows)};
}

/// A day in the middle of each month from January of a year on.
std::vector<std::string> months_from(int year, std::size_t count) {
  std::vector<std::string> days;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string month = std::to_string(101 + i % 12).substr(1);
    days.push_back(std::to_string(year + static_cast<int>(i / 12)) + "-" + month + "-15");
  }
  return days;
}

std::vector<std::string> columns_of(const Timeline& timeline) {
  std::vector<std::string> names;
  for (const TimelineColumn& column : timeline.columns) names.push_back(column.name);
  return names;
}

/// The topics of all rows from the top to the bottom.
std::vector<std::string> rows_of(const TopicGraph& graph, const Timeline& timeline) {
  std::vector<std::string> ids;
  for (const TimelineGroup& group : timeline.groups) {
    for (const TimelineRow& row : group.rows) ids.push_back(graph[row.topic].id);
  }
  return ids;
}

const TimelineRow& row_of(const TopicGraph& graph, const Timeline& timeline, std::string_view id) {
  for (const TimelineGroup& group : timeline.groups) {
    for (const TimelineRow& row : group.rows) {
      if (graph[row.topic].id == id) return row;
    }
  }
  FAIL("no row: ", id);
  return timeline.groups.front().rows.front();
}

struct SpanRow {
  std::string_view what;
  std::vector<std::string> days;
  TimelineUnit unit;
  std::size_t columns;
};

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("columns are so chosen that they can be told apart and there are enough") {
    const std::vector<SpanRow> rows{
        {"a year", months_from(2020, 12), TimelineUnit::month, 12},
        {"three years", months_from(2020, 36), TimelineUnit::month, 36},
        {"a month more", months_from(2020, 37), TimelineUnit::quarter, 13},
        {"ten years", months_from(2010, 120), TimelineUnit::quarter, 40},
        {"a month more than ten", months_from(2010, 121), TimelineUnit::quarter, 41},
        {"twelve years", months_from(2010, 144), TimelineUnit::year, 12},
        {"two issues a month for half a year",
         {"2020-01-01", "2020-01-15", "2020-02-01", "2020-02-15", "2020-03-01", "2020-03-15", "2020-05-01",
          "2020-06-15"},
         TimelineUnit::issue,
         8},
        {"an issue a month for half a year", months_from(2020, 6), TimelineUnit::month, 6},
        {"no date at all", {"", "", ""}, TimelineUnit::issue, 3},
        {"one issue", {"2020-01-01"}, TimelineUnit::month, 1},
    };
    for (const SpanRow& row : rows) {
      CAPTURE(row.what);
      const Timeline timeline = build_timeline(issues_of(row.days));
      CHECK(timeline.unit == row.unit);
      CHECK(timeline.columns.size() == row.columns);
      CHECK_FALSE(timeline.joined);
      CHECK(timeline.issues == row.days.size());
      CHECK(timeline.articles == 3 * row.days.size());
    }
  }

  TEST_CASE("what is asked for is done, and more columns than can be drawn are joined evenly") {
    const TopicGraph graph = issues_of(months_from(2010, 144));
    for (const TimelineUnit unit :
         {TimelineUnit::month, TimelineUnit::quarter, TimelineUnit::year, TimelineUnit::issue}) {
      TimelineOptions options;
      options.by = unit;
      const Timeline timeline = build_timeline(graph, options);
      CHECK(timeline.unit == unit);
      const bool is_long = unit == TimelineUnit::month || unit == TimelineUnit::issue;
      CHECK(timeline.joined == is_long);
      CHECK(timeline.columns.size() == (is_long ? most_timeline_columns : unit == TimelineUnit::year ? 12 : 48));
      CHECK(timeline.articles == 3 * 144);
      CHECK(row_of(graph, timeline, "raft").articles == 2 * 144);
    }
    TimelineOptions by_month;
    by_month.by = TimelineUnit::month;
    const std::vector<std::string> names = columns_of(build_timeline(graph, by_month));
    CHECK(names[0] == "2010-01–2010-02");
    CHECK(names[1] == "2010-03");
    CHECK(names.back() == "2021-12");
  }

  TEST_CASE("columns and counts are those of trends, and a period without an issue has a column") {
    const TopicGraph graph = issues_of({"2019-11-02", "2020-02-29", "2020-02-29", "2021-01-01"});
    const Trends trends = build_trends(graph);
    const Timeline timeline = build_timeline(graph);
    REQUIRE(timeline.columns.size() == trends.periods.size());
    for (std::size_t i = 0; i < timeline.columns.size(); ++i) {
      CHECK(timeline.columns[i].name == trends.periods[i].name);
      CHECK(timeline.columns[i].issues == trends.periods[i].issues);
      CHECK(timeline.columns[i].articles == trends.periods[i].articles);
      CHECK(timeline.columns[i].year == trends.periods[i].name.substr(0, 4));
    }
    const TimelineRow& raft = row_of(graph, timeline, "raft");
    const Trend* trend = find_trend(trends, raft.topic);
    REQUIRE(trend != nullptr);
    REQUIRE(raft.cells.size() == trend->counts.size());
    for (std::size_t i = 0; i < raft.cells.size(); ++i) {
      CHECK(raft.cells[i].column == trend->counts[i].period);
      CHECK(raft.cells[i].articles.size() == trend->counts[i].articles);
    }
    CHECK(raft.verdict == trend->verdict);
    CHECK(raft.reason == trend->reason);
    CHECK(timeline.recent_from == trends.periods[trends.first_recent].name);
  }

  TEST_CASE("a cell has the articles about its topic before those that mention it") {
    const TopicGraph graph = issues_of({"2020-01-01", "2020-01-02"});
    const Timeline timeline = build_timeline(graph, {{}, 40, TimelineUnit::month});
    const TimelineRow& raft = row_of(graph, timeline, "raft");
    REQUIRE(raft.cells.size() == 1);
    std::vector<std::string> ids;
    for (const VertexId article : raft.cells[0].articles) ids.push_back(graph[article].id);
    CHECK(ids == std::vector<std::string>{"issue-1/one", "issue-2/one", "issue-1/mention", "issue-2/mention"});
  }

  TEST_CASE("what recurs does not count, and neither do periods of what has no date") {
    const auto ontology = little_ontology();
    const ArticleRow sponsor{"sponsor", "Sponsor", {}, {"raft"}, {}, {}, {}, {}, true};
    const std::vector<IssueRow> rows{{"dated", "2020-01-01", {{"a", "A", {}, {"raft"}}, sponsor}},
                                     {"only-sponsors", "2020-02-01", {sponsor}},
                                     {"undated", "", {{"b", "B", {}, {"raft"}}}}};
    const TopicGraph graph(ontology, make_issues(*ontology, rows));
    const Timeline by_month = build_timeline(graph, {{}, 40, TimelineUnit::month});
    CHECK(columns_of(by_month) == std::vector<std::string>{"2020-01"});
    CHECK(by_month.undated_issues == 1);
    CHECK(by_month.articles == 1);
    CHECK(row_of(graph, by_month, "raft").articles == 1);
    const Timeline by_issue = build_timeline(graph, {{}, 40, TimelineUnit::issue});
    CHECK(columns_of(by_issue) == std::vector<std::string>{"undated", "dated"});
    CHECK(by_issue.columns[0].year.empty());
    CHECK(by_issue.columns[1].year == "2020");
    CHECK(by_issue.undated_issues == 0);
    CHECK(row_of(graph, by_issue, "raft").articles == 2);
  }

  TEST_CASE("rows are the topics that most articles have, ties in the order of the graph, or those asked for") {
    const TopicGraph graph = little_graph();
    const Timeline all = build_timeline(graph);
    std::map<std::string, std::uint32_t> counts;
    for (const TimelineGroup& group : all.groups) {
      for (const TimelineRow& row : group.rows) counts[graph[row.topic].id] = row.articles;
    }
    CHECK(all.topics == counts.size());
    CHECK(counts.count("databases") == 0);  // no article has it itself
    TimelineOptions options;
    options.top = 3;
    const Timeline three = build_timeline(graph, options);
    CHECK(three.topics == all.topics);
    const std::vector<std::string> kept = rows_of(graph, three);
    REQUIRE(kept.size() == 3);
    for (const auto& [id, count] : counts) {
      if (std::find(kept.begin(), kept.end(), id) != kept.end()) continue;
      for (const std::string& other : kept) {
        const bool goes_before = counts[other] > count || (counts[other] == count && other < id);
        CHECK(goes_before);
      }
    }
    options.topics = {*graph.find(VertexKind::topic, "elixir"), *graph.find(VertexKind::topic, "databases")};
    const Timeline chosen = build_timeline(graph, options);
    CHECK(rows_of(graph, chosen) == std::vector<std::string>{"elixir"});
    CHECK(chosen.topics == 1);
  }

  TEST_CASE("rows stand by community, the early before the late, and what has no company stands last") {
    const auto ontology = little_ontology();
    std::vector<IssueRow> rows;
    for (int i = 1; i <= 9; ++i) {
      // Raft throughout, with Docker early and Go late; PostgreSQL with Elixir; Cassandra alone.
      const std::string other = i < 5 ? "docker" : "go";
      rows.push_back({"n" + std::to_string(i),
                      "2020-0" + std::to_string(i) + "-01",
                      {{"a", "A", {}, {other, "raft"}},
                       {"b", "B", {}, {other, "raft"}},
                       {"c", "C", {}, {"postgresql", "elixir"}},
                       {"d", "D", {}, {"cassandra"}},
                       {"e", "E"}}});
    }
    const TopicGraph graph(ontology, make_issues(*ontology, rows));
    const Timeline timeline = build_timeline(graph);
    REQUIRE(timeline.groups.size() == 3);
    CHECK(rows_of(graph, timeline) ==
          std::vector<std::string>{"docker", "raft", "go", "elixir", "postgresql", "cassandra"});
    CHECK(timeline.groups[0].community.has_value());
    CHECK(timeline.groups[0].name.find("Raft") != std::string::npos);
    CHECK(timeline.groups[1].community.has_value());
    CHECK_FALSE(timeline.groups[2].community.has_value());
  }

  TEST_CASE("a graph of nothing has no columns and no rows") {
    const auto ontology = little_ontology();
    const TopicGraph graph(ontology, {});
    const Timeline timeline = build_timeline(graph);
    CHECK(timeline.columns.empty());
    CHECK(timeline.groups.empty());
  }
}

}  // namespace weft::tests
