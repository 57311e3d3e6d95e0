// SPDX-License-Identifier: MIT
#include <weft/timeline.hpp>

#include "query/timeline_columns.hpp"

#include <weft/measures.hpp>

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

namespace weft {
namespace {

using query::no_column;
using query::TimelineColumns;

TrendOptions trend_options(const TimelineOptions& options) {
  TrendOptions asked;
  if (options.by == TimelineUnit::month) asked.by = PeriodUnit::month;
  if (options.by == TimelineUnit::quarter) asked.by = PeriodUnit::quarter;
  if (options.by == TimelineUnit::year) asked.by = PeriodUnit::year;
  return asked;
}

/// The column of each article, by vertex; `no_column` for all that does not count.
std::vector<std::uint32_t> columns_of_articles(const TopicGraph& graph, const TimelineColumns& columns) {
  std::vector<std::uint32_t> result(graph.vertices().size(), no_column);
  const std::size_t first_issue = graph.vertices().size() - columns.of_issue.size();
  for (const Edge& edge : graph.edges()) {
    if (edge.kind != EdgeKind::part_of || graph.article(edge.from).recurring) continue;
    result[index_of(edge.from)] = columns.of_issue[index_of(edge.to) - first_issue];
  }
  return result;
}

/// A row for each topic that an article which counts has, in the order of the graph, without its cells.
std::vector<TimelineRow> count_rows(const TopicGraph& graph, const TimelineOptions& options,
                                    const std::vector<std::uint32_t>& column_of) {
  std::vector<std::uint32_t> counts(graph.vertices().size());
  for (const Edge& edge : graph.edges()) {
    if (is_tag(edge.kind) && column_of[index_of(edge.from)] != no_column) ++counts[index_of(edge.to)];
  }
  const auto is_asked_for = [&](VertexId topic) {
    return options.topics.empty() ||
           std::find(options.topics.begin(), options.topics.end(), topic) != options.topics.end();
  };
  std::vector<TimelineRow> rows;
  for (std::uint32_t v = 0; v < counts.size(); ++v) {
    if (counts[v] > 0 && is_asked_for(VertexId{v})) rows.push_back({VertexId{v}, counts[v], {}, Verdict::unclear, ""});
  }
  return rows;
}

void keep_commonest(std::vector<TimelineRow>& rows, std::size_t top) {
  std::stable_sort(rows.begin(), rows.end(),
                   [](const TimelineRow& a, const TimelineRow& b) { return a.articles > b.articles; });
  if (rows.size() > top) rows.resize(top);
}

/// Edges stand by kind and then by article, so articles about a topic come before those that mention it.
void fill_cells(const TopicGraph& graph, const std::vector<std::uint32_t>& column_of, std::vector<TimelineRow>& rows) {
  constexpr auto no_row = static_cast<std::size_t>(-1);
  std::vector<std::size_t> row_of(graph.vertices().size(), no_row);
  for (std::size_t i = 0; i < rows.size(); ++i) row_of[index_of(rows[i].topic)] = i;
  std::vector<std::map<std::uint32_t, std::vector<VertexId>>> cells(rows.size());
  for (const Edge& edge : graph.edges()) {
    const std::uint32_t column = column_of[index_of(edge.from)];
    if (is_tag(edge.kind) && column != no_column && row_of[index_of(edge.to)] != no_row)
      cells[row_of[index_of(edge.to)]][column].push_back(edge.from);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (auto& [column, articles] : cells[i]) rows[i].cells.push_back({column, std::move(articles)});
  }
}

void add_verdicts(const Trends& trends, std::vector<TimelineRow>& rows) {
  for (TimelineRow& row : rows) {
    const Trend* trend = find_trend(trends, row.topic);
    if (trend == nullptr) continue;
    row.verdict = trend->verdict;
    row.reason = trend->reason;
  }
}

/// Where the middle of the shares of a row lies, in millionths of a column, so that every machine finds the same.
std::uint64_t middle_of(const TimelineRow& row, const std::vector<TimelineColumn>& columns) {
  constexpr std::uint64_t million = 1'000'000;
  std::uint64_t weights = 0;
  std::uint64_t places = 0;
  for (const TimelineCell& cell : row.cells) {
    const std::uint64_t weight = cell.articles.size() * million / columns[cell.column].articles;
    weights += weight;
    places += weight * cell.column;
  }
  return weights == 0 ? 0 : places * million / weights;
}

std::uint64_t articles_of(const TimelineGroup& group) {
  std::uint64_t articles = 0;
  for (const TimelineRow& row : group.rows) articles += row.articles;
  return articles;
}

void sort_groups(std::vector<TimelineGroup>& groups, const std::vector<TimelineColumn>& columns) {
  for (TimelineGroup& group : groups) {
    std::stable_sort(group.rows.begin(), group.rows.end(), [&](const TimelineRow& a, const TimelineRow& b) {
      return middle_of(a, columns) < middle_of(b, columns);
    });
  }
  const auto rank = [](const TimelineGroup& group) {
    return std::pair(group.community.has_value(), articles_of(group));
  };
  std::stable_sort(groups.begin(), groups.end(),
                   [&](const TimelineGroup& a, const TimelineGroup& b) { return rank(a) > rank(b); });
}

/// Rows by community. A community with one row has no company here, and joins those of none.
std::vector<TimelineGroup> group_rows(const Standings& standings, std::vector<TimelineRow> rows) {
  std::map<std::size_t, std::vector<TimelineRow>> by_community;
  TimelineGroup others;
  for (TimelineRow& row : rows) {
    const auto community = standings[row.topic].community;
    (community ? by_community[*community] : others.rows).push_back(std::move(row));
  }
  std::vector<TimelineGroup> groups;
  for (auto& [community, members] : by_community) {
    if (members.size() == 1) {
      others.rows.push_back(std::move(members.front()));
    } else {
      groups.push_back({community, standings.communities[community].name, std::move(members)});
    }
  }
  if (!others.rows.empty()) groups.push_back(std::move(others));
  return groups;
}

}  // namespace

Timeline build_timeline(const TopicGraph& graph, const TimelineOptions& options) {
  Timeline timeline;
  const Trends trends = build_trends(graph, trend_options(options));
  TimelineColumns columns = query::lay_out_columns(graph, options, trends);
  const std::vector<std::uint32_t> column_of = columns_of_articles(graph, columns);
  std::vector<TimelineRow> rows = count_rows(graph, options, column_of);
  timeline.topics = rows.size();
  keep_commonest(rows, options.top);
  fill_cells(graph, column_of, rows);
  add_verdicts(trends, rows);
  timeline.unit = columns.unit;
  timeline.joined = columns.joined;
  timeline.columns = std::move(columns.columns);
  for (const TimelineColumn& column : timeline.columns) {
    timeline.issues += column.issues;
    timeline.articles += column.articles;
  }
  if (timeline.unit != TimelineUnit::issue) timeline.undated_issues = trends.undated_issues;
  if (!trends.periods.empty()) timeline.recent_from = trends.periods[trends.first_recent].name;
  timeline.groups = group_rows(measure(graph, NetworkKind::topics, Betweenness::no), std::move(rows));
  sort_groups(timeline.groups, timeline.columns);
  return timeline;
}

std::string_view name_of(TimelineUnit unit) {
  switch (unit) {
    case TimelineUnit::month:
      return "month";
    case TimelineUnit::quarter:
      return "quarter";
    case TimelineUnit::year:
      return "year";
    case TimelineUnit::issue:
      return "issue";
  }
  assert(false);
  return {};
}

}  // namespace weft
