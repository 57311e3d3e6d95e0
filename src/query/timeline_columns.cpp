// SPDX-License-Identifier: MIT
#include "query/timeline_columns.hpp"

#include "query/periods.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace weft::query {
namespace {

std::uint32_t counted_articles(const Issue& issue) {
  return static_cast<std::uint32_t>(
      std::count_if(issue.articles.begin(), issue.articles.end(), [](const Article& a) { return !a.recurring; }));
}

PeriodUnit period_unit(TimelineUnit unit) {
  if (unit == TimelineUnit::month) return PeriodUnit::month;
  return unit == TimelineUnit::quarter ? PeriodUnit::quarter : PeriodUnit::year;
}

TimelineUnit timeline_unit(PeriodUnit unit) {
  if (unit == PeriodUnit::month) return TimelineUnit::month;
  return unit == PeriodUnit::quarter ? TimelineUnit::quarter : TimelineUnit::year;
}

/// The unit of trends, unless it makes too few columns: then the quarters of a few years, or the issues of a few
/// months.
TimelineUnit timeline_unit_for(const Trends& trends) {
  if (trends.periods.empty()) return TimelineUnit::issue;
  const std::size_t periods = trends.periods.size();
  if (periods >= least_timeline_columns_unasked) return timeline_unit(trends.by);
  if (trends.by == PeriodUnit::year) return TimelineUnit::quarter;
  const bool issues_fit =
      trends.issues > periods && trends.issues <= most_timeline_columns_unasked && trends.series.size() == 1;
  return issues_fit ? TimelineUnit::issue : timeline_unit(trends.by);
}

std::uint32_t first_issue(const TopicGraph& graph) {
  const auto vertices = graph.vertices();
  const auto is_before = [](const Vertex& vertex) { return vertex.kind != VertexKind::issue; };
  return static_cast<std::uint32_t>(std::partition_point(vertices.begin(), vertices.end(), is_before) -
                                    vertices.begin());
}

/// A column for each issue that has an article which counts.
void add_issues(const TopicGraph& graph, TimelineColumns& result) {
  for (std::uint32_t v = first_issue(graph); v < graph.vertices().size(); ++v) {
    const Issue& issue = graph.issue(VertexId{v});
    const std::uint32_t articles = counted_articles(issue);
    result.of_issue.push_back(articles == 0 ? no_column : static_cast<std::uint32_t>(result.columns.size()));
    if (articles > 0) result.columns.push_back({issue.id, issue.date.substr(0, 4), 1, articles});
  }
}

/// A column for each period from the first issue to the last.
void add_periods(const TopicGraph& graph, PeriodUnit unit, TimelineColumns& result) {
  std::optional<int> first;
  for (std::uint32_t v = first_issue(graph); v < graph.vertices().size(); ++v) {
    const Issue& issue = graph.issue(VertexId{v});
    const std::uint32_t articles = counted_articles(issue);
    const auto month = find_month(issue.date);
    result.of_issue.push_back(no_column);
    if (!month || articles == 0) continue;
    const int period = period_of(*month, unit);
    if (!first) first = period;
    // Issues stand by their dates.
    while (static_cast<int>(result.columns.size()) <= period - *first) {
      const std::string name = period_name(*first + static_cast<int>(result.columns.size()), unit);
      result.columns.push_back({name, name.substr(0, 4), 0, 0});
    }
    result.of_issue.back() = static_cast<std::uint32_t>(period - *first);
    ++result.columns.back().issues;
    result.columns.back().articles += articles;
  }
}

void join(TimelineColumns& result, std::size_t most) {
  const std::size_t all = result.columns.size();
  if (all <= most) return;
  result.joined = true;
  std::vector<TimelineColumn> joined(most);
  const std::vector<TimelineColumn>& columns = result.columns;
  for (std::size_t i = 0; i < all; ++i) {
    TimelineColumn& into = joined[i * most / all];
    if (into.name.empty()) into = {columns[i].name, columns[i].year, 0, 0};
    into.issues += columns[i].issues;
    into.articles += columns[i].articles;
    const bool is_last = i + 1 == all || (i + 1) * most / all != i * most / all;
    if (is_last && into.name != columns[i].name) into.name += "–" + columns[i].name;
  }
  result.columns = std::move(joined);
  for (std::uint32_t& column : result.of_issue) {
    if (column != no_column) column = static_cast<std::uint32_t>(column * most / all);
  }
}

}  // namespace

TimelineColumns lay_out_columns(const TopicGraph& graph, const TimelineOptions& options, const Trends& trends) {
  TimelineColumns result;
  result.unit = options.by.value_or(timeline_unit_for(trends));
  if (result.unit == TimelineUnit::issue) {
    add_issues(graph, result);
  } else {
    add_periods(graph, period_unit(result.unit), result);
  }
  join(result, options.by ? most_timeline_columns : most_timeline_columns_unasked);
  return result;
}

}  // namespace weft::query
