// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>

#include "answers/answer.hpp"
#include "answers/trend_items.hpp"

#include <nlohmann/json.hpp>

#include <ostream>

namespace weft {
namespace {

using answers::list_of;
using nlohmann::ordered_json;

ordered_json portion_item(const Portion& portion) { return {{"articles", portion.articles}, {"all", portion.all}}; }

ordered_json gap_item(const Gap& gap) {
  return {{"from", gap.from}, {"to", gap.to}, {"articles", gap.articles}, {"p", gap.p}, {"q", gap.q}};
}

ordered_json point_item(const Trends& trends, const TrendPoint& point) {
  return {{"period", name_of(trends, point)},
          {"articles", point.articles},
          {"all", point.all},
          {"expected", point.expected},
          {"level", point.level ? ordered_json(*point.level) : ordered_json()}};
}

ordered_json topic_item(const TopicGraph& graph, const Trends& trends, const Trend& trend) {
  const Vertex& topic = graph[trend.topic];
  ordered_json item{
      {"id", topic.id}, {"label", topic.label}, {"type", name_of(graph.ontology()[graph.topic(trend.topic)].type)}};
  item.update(answers::trend_item(trend));
  item["points"] = list_of(points_of(trends, trend, trends.periods.size()),
                           [&](const TrendPoint& point) { return point_item(trends, point); });
  return item;
}

}  // namespace

namespace answers {

ordered_json trend_item(const Trend& trend) {
  ordered_json item{{"verdict", name_of(trend.verdict)}, {"reason", trend.reason}};
  item["rise"] = trend.rise;
  item["p"] = trend.tested ? ordered_json(trend.p) : ordered_json();
  item["q"] = trend.tested ? ordered_json(trend.q) : ordered_json();
  item["ratio"] = trend.ratio ? ordered_json(*trend.ratio) : ordered_json();
  item["earlier"] = portion_item(trend.earlier);
  item["recent"] = portion_item(trend.recent);
  item["gap"] = trend.gap ? gap_item(*trend.gap) : ordered_json();
  item["articles"] = trend.articles;
  item["issues"] = trend.issues;
  item["first_seen"] = trend.first_seen;
  item["last_seen"] = trend.last_seen;
  return item;
}

}  // namespace answers

void write_trends_json(const TopicGraph& graph, const TrendAnswer& answer, std::ostream& out) {
  const Trends& trends = answer.trends;
  ordered_json json = answers::new_answer();
  json["by"] = name_of(trends.by);
  json["rolled_up"] = trends.roll_up == RollUp::yes;
  json["issues"] = trends.issues;
  json["articles"] = trends.articles;
  json["undated"] = {{"issues", trends.undated_issues}, {"articles", trends.undated_articles}};
  json["series"] = list_of(trends.series, [](const TrendSeries& series) {
    return ordered_json{{"name", answers::text_or_null(series.name)}, {"articles", series.articles}};
  });
  std::size_t number = 0;
  json["periods"] = list_of(trends.periods, [&](const Period& period) {
    return ordered_json{{"period", period.name},
                        {"issues", period.issues},
                        {"articles", period.articles},
                        {"recent", number++ >= trends.first_recent}};
  });
  json["topics"] = list_of(answer.told, [&](const Trend* trend) { return topic_item(graph, trends, *trend); });
  answers::write_answer(json, out);
}

}  // namespace weft
