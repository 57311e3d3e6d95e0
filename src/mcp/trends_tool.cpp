// SPDX-License-Identifier: MIT
#include "mcp/naming.hpp"
#include "mcp/shape.hpp"
#include "mcp/tool.hpp"
#include "mcp/wording.hpp"

#include <weft/answers.hpp>
#include <weft/changes.hpp>
#include <weft/trends.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weft::mcp {

namespace {

std::vector<std::string_view> type_names() {
  std::vector<std::string_view> names;
  for (const TopicType type : topic_types()) names.push_back(name_of(type));
  return names;
}

std::vector<Parameter> trends_parameters() {
  return {{"topics", ParameterKind::texts, "Topics to tell all of, by id or label. Without any: what changes."},
          {"since", ParameterKind::since, "Only issues from then on: 2024, 2024-02 or 2024-02-29."},
          {"until", ParameterKind::until, "Only issues until the end of then."},
          {"by",
           ParameterKind::choice,
           "The length of a period; without it that goes by the span of time.",
           nullptr,
           0,
           {"month", "quarter", "year"}},
          {"recent", ParameterKind::number,
           "How many of the last periods are recent; without it a quarter of them, at "
           "most two years.",
           nullptr, 1000},
          {"roll_up", ParameterKind::flag, "Count articles for the topics above theirs as well.", false},
          {"type", ParameterKind::choice, "What changes: only topics of this type.", nullptr, 0, type_names()},
          {"limit", ParameterKind::number, "What changes: at most so many topics of each kind.", 3, 20}};
}

Json trends_answer() {
  using namespace shape;
  const Json point = object({{"period", text()},
                             {"articles", whole()},
                             {"all", whole()},
                             {"expected", number()},
                             {"level", or_null(number())}});
  const Json topic =
      extended(trend(), {{"id", text()}, {"label", text()}, {"type", text()}, {"points", list_of(point)}});
  const Json period = object({{"period", text()}, {"issues", whole()}, {"articles", whole()}, {"recent", flag()}});
  return shape::answer({{"by", one_of({"month", "quarter", "year"})},
                        {"rolled_up", flag()},
                        {"issues", whole()},
                        {"articles", whole()},
                        {"undated", object({{"issues", whole()}, {"articles", whole()}})},
                        {"series", list_of(object({{"name", or_null(text())}, {"articles", whole()}}))},
                        {"periods", list_of(period)},
                        {"topics", list_of(topic)}},
                       {{"guesses", guesses()}});
}

TrendOptions trends_options_of(const Arguments& arguments) {
  TrendOptions options{arguments.text("since"), arguments.text("until"), std::nullopt,
                       arguments.has("recent") ? arguments.number("recent") : 0,
                       arguments.flag("roll_up") ? RollUp::yes : RollUp::no};
  for (const PeriodUnit unit : {PeriodUnit::month, PeriodUnit::quarter, PeriodUnit::year}) {
    if (arguments.text("by") == name_of(unit)) options.by = unit;
  }
  return options;
}

std::optional<TopicType> type_of(const Arguments& arguments) {
  const auto types = topic_types();
  const std::string name = arguments.text("type");
  const auto found = std::find_if(types.begin(), types.end(), [&](TopicType type) { return name_of(type) == name; });
  return found == types.end() ? std::nullopt : std::optional(*found);
}

/// The trends that are told, and the things that were named for it.
struct Told {
  std::vector<const Trend*> trends;
  std::vector<Named> named;
};

std::variant<Told, Failure> named_trends(const TopicGraph& graph, const Trends& trends,
                                         const std::vector<std::string>& names) {
  constexpr std::array kinds{VertexKind::topic};
  Told told;
  for (const std::string& name : names) {
    const auto named = name_one(graph, name, kinds);
    if (const Failure* failure = std::get_if<Failure>(&named)) return *failure;
    told.named.push_back(std::get<Named>(named));
    const VertexId topic = told.named.back().vertex;
    const Trend* trend = find_trend(trends, topic);
    if (trend == nullptr)
      return Failure{"no article of that time has the topic " + in_quotes(graph[topic].label) +
                     " itself; roll_up true counts those below it as well"};
    if (std::find(told.trends.begin(), told.trends.end(), trend) == told.trends.end()) told.trends.push_back(trend);
  }
  return told;
}

std::variant<Told, Failure> changes(const TopicGraph& graph, const Trends& trends, const Arguments& arguments) {
  Told told;
  for (const TrendGroup& group : changes_of(graph, trends, arguments.number("limit"), type_of(arguments)))
    told.trends.insert(told.trends.end(), group.trends.begin(), group.trends.end());
  if (!told.trends.empty()) return told;
  return Failure{
      "no topic changes so much that chance would not explain it; name topics to see their course all the same, or "
      "call "
      "topics with sort rise for all of them in the order of their rise"};
}

Outcome run_trends(const Arguments& arguments, const std::string& archive) {
  const TopicGraph graph = graph_of(load_archive(archive));
  const Trends trends = build_trends(graph, trends_options_of(arguments));
  if (trends.periods.empty())
    return Failure{arguments.has("since") || arguments.has("until")
                       ? "no issue is of that time"
                       : "no issue has a date, so nobody knows what changed"};
  const std::vector<std::string> names = arguments.texts("topics");
  const auto told = names.empty() ? changes(graph, trends, arguments) : named_trends(graph, trends, names);
  if (const Failure* failure = std::get_if<Failure>(&told)) return *failure;
  const TrendAnswer told_trends{trends, std::get<Told>(told).trends};
  Json answer = json_of([&](std::ostream& out) { write_trends_json(graph, told_trends, out); });
  tell_guesses(answer, graph, std::get<Told>(told).named);
  return answer;
}

}  // namespace

Tool trends_tool() {
  return {
      "trends",
      "Tell what rises and fades",
      "Tells which topics rise, are new, have returned or fade: it compares the share of recent articles that have a "
      "topic with the share before, within each newsletter, and tells only what chance hardly explains. With topics "
      "named, it tells the whole course of these.",
      trends_parameters(),
      trends_answer(),
      run_trends,
      "name fewer topics, lower limit, take longer periods with by, or a shorter time with since and until"};
}

}  // namespace weft::mcp
