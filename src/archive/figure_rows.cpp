// SPDX-License-Identifier: MIT
#include "archive/figure_rows.hpp"

#include "archive/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace weft::archive {

namespace {

Value real_or_null(const std::optional<double>& number) { return number ? Value(*number) : Value(std::monostate()); }

/// The key of the topic that is a vertex.
std::int64_t key_of(const Figures& figures, VertexId topic) {
  return integer(index_of(figures.topics[index_of(topic)]));
}

void visit_counts(const Figures& figures, const RowSink& sink) {
  for (const TopicLine& line : figures.counts) {
    sink(Table::topic_count,
         {key_of(figures, line.topic), integer(line.about), integer(line.mentions), line.first_seen, line.last_seen});
  }
  for (const Edge& edge : figures.together) {
    sink(Table::together, {key_of(figures, edge.from), key_of(figures, edge.to), edge.weight, integer(edge.count)});
  }
}

void visit_base(const Trends& trends, const RowSink& sink) {
  for (std::size_t i = 0; i < trends.periods.size(); ++i) {
    const Period& period = trends.periods[i];
    sink(Table::period, {integer(i), period.name, integer(period.issues), integer(period.articles),
                         integer(i >= trends.first_recent ? 1u : 0u)});
  }
  for (std::size_t i = 0; i < trends.series.size(); ++i) {
    const TrendSeries& series = trends.series[i];
    sink(Table::series, {integer(i), series.name, integer(series.articles)});
    for (const PeriodCount& count : series.periods)
      sink(Table::series_period, {integer(i), integer(count.period), integer(count.articles)});
  }
}

void visit_trend(const Figures& figures, const Trend& trend, const RowSink& sink) {
  const std::int64_t topic = key_of(figures, trend.topic);
  const Gap gap = trend.gap.value_or(Gap());
  const auto if_tested = [&](double number) { return trend.tested ? Value(number) : Value(); };
  const auto in_gap = [&](double number) { return trend.gap ? Value(number) : Value(); };
  sink(Table::trend, {topic,
                      word_for(trend.verdict),
                      trend.reason,
                      trend.rise,
                      if_tested(trend.p),
                      if_tested(trend.q),
                      real_or_null(trend.ratio),
                      integer(trend.earlier.articles),
                      integer(trend.earlier.all),
                      integer(trend.recent.articles),
                      integer(trend.recent.all),
                      gap.from,
                      gap.to,
                      integer(gap.articles),
                      in_gap(gap.p),
                      in_gap(gap.q),
                      integer(trend.articles),
                      integer(trend.issues),
                      trend.first_seen,
                      trend.last_seen});
  for (const PeriodCount& count : trend.counts)
    sink(Table::trend_period, {topic, integer(count.period), integer(count.articles)});
  for (const SeriesCount& count : trend.series)
    sink(Table::trend_series, {topic, integer(count.series), integer(count.articles)});
}

void visit_standing(Table table, std::int64_t key, const Standing& standing, const RowSink& sink) {
  const Value community = standing.community ? Value(integer(*standing.community + 1)) : Value();
  sink(table, {key, integer(standing.degree), standing.strength, standing.page_rank, integer(standing.place),
               real_or_null(standing.betweenness), integer(standing.core), community});
}

void visit_communities(const Standings& standings, const RowSink& sink) {
  for (std::size_t i = 0; i < standings.communities.size(); ++i) {
    const Community& community = standings.communities[i];
    sink(Table::community, {name_of(standings.kind), integer(i + 1), community.name, integer(community.members.size()),
                            integer(community.articles), community.first_seen, community.last_seen});
  }
}

}  // namespace

void visit_figures(const Figures& figures, const RowSink& sink) {
  visit_counts(figures, sink);
  visit_base(figures.trends, sink);
  for (const Trend& trend : figures.trends.topics) visit_trend(figures, trend, sink);
  visit_communities(figures.topic_standings, sink);
  visit_communities(figures.article_standings, sink);
  for (std::size_t i = 0; i < figures.topics.size(); ++i)
    visit_standing(Table::topic_standing, integer(index_of(figures.topics[i])), figures.topic_standings.vertices[i],
                   sink);
  for (std::size_t i = 0; i < figures.article_standings.vertices.size(); ++i)
    visit_standing(Table::article_standing, integer(i), figures.article_standings.vertices[i], sink);
  for (const IssueReference& reference : figures.references) {
    sink(Table::article_reference,
         {integer(index_of(reference.article)), integer(reference.issue), integer(reference.links)});
  }
}

}  // namespace weft::archive
