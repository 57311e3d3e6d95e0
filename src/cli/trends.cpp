// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/dates.hpp"
#include "cli/messages.hpp"
#include "cli/naming.hpp"
#include "cli/options.hpp"
#include "cli/picture_file.hpp"
#include "cli/series_option.hpp"
#include "cli/trend_report.hpp"
#include "cli/undated.hpp"
#include "io/files.hpp"
#include "text/utf8.hpp"

#include <weft/answers.hpp>
#include <weft/changes.hpp>
#include <weft/trends.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

struct TrendsArguments {
  std::vector<std::string> topics;
  std::string since;
  std::string until;
  std::string by;  ///< empty: by the span
  std::size_t recent = 0;
  bool roll_up = false;
  std::string type;  ///< empty: all
  std::size_t limit = 12;
  std::string series;
  bool json = false;
  bool csv = false;
  std::string file;  ///< empty: standard output
  std::string archive = default_archive();
};

std::vector<std::string_view> type_names() {
  std::vector<std::string_view> names;
  for (const TopicType type : topic_types()) names.push_back(name_of(type));
  return names;
}

void set_up(Options& options, TrendsArguments& arguments) {
  add_texts(options, arguments.topics, {"TOPIC", "TOPIC", "topics to tell all of (what changes)"});
  add_since(options, arguments.since);
  add_until(options, arguments.until);
  add_choice(options, arguments.by, {"month", "quarter", "year"},
             {"--by", "month|quarter|year", "the length of a period (by the span of time)"});
  add_number(options, arguments.recent, {"--recent", "N", "how many of the last periods are recent (a quarter)"});
  add_flag(options, arguments.roll_up, "--roll-up", "count articles for the topics above theirs as well");
  add_choice(options, arguments.type, type_names(),
             {"--type", "TYPE", "only topics of a type: technology, concept, …"});
  add_number(options, arguments.limit, {"--limit", "N", "at most so many of each kind (12)"});
  add_series(options, arguments.series);
  add_json(options, arguments.json);
  add_flag(options, arguments.csv, "--csv", "answer as a table: a line a topic and period");
  add_text(options, arguments.file, {"-o,--output", "FILE", "a chart (.svg, .png, .pdf), .csv or .json"});
  add_archive(options, arguments.archive);
  add_examples(options, {"weft trends kubernetes docker --by quarter", "weft trends --since 2023 -o trends.svg"});
}

enum class Form { text, json, csv, chart };

/// By the end of the file's name, which decides over the flags.
Form form_of(const TrendsArguments& arguments) {
  if (arguments.file.empty()) return arguments.json ? Form::json : arguments.csv ? Form::csv : Form::text;
  if (is_picture(arguments.file)) return Form::chart;
  if (arguments.file.ends_with(".csv")) return Form::csv;
  if (arguments.file.ends_with(".json")) return Form::json;
  throw Error("'" + arguments.file + "' does not say what to write",
              "call it something.svg, .png, .pdf, .csv or .json");
}

TrendOptions options_of(const TrendsArguments& arguments) {
  TrendOptions options{arguments.since, arguments.until, std::nullopt, arguments.recent,
                       arguments.roll_up ? RollUp::yes : RollUp::no};
  for (const PeriodUnit unit : {PeriodUnit::month, PeriodUnit::quarter, PeriodUnit::year}) {
    if (arguments.by == name_of(unit)) options.by = unit;
  }
  return options;
}

std::optional<TopicType> type_of(const TrendsArguments& arguments) {
  const auto types = topic_types();
  const auto found =
      std::find_if(types.begin(), types.end(), [&](TopicType type) { return name_of(type) == arguments.type; });
  return found == types.end() ? std::nullopt : std::optional(*found);
}

void tell_untold(const TopicGraph& graph, const Trends& trends, VertexId topic, std::ostream& err) {
  if (tell_no_date(graph, topic, err)) return;
  const std::string label = "'" + text::printable(graph[topic].label) + "'";
  if (trends.roll_up == RollUp::yes) return say(err, "no article of that time has " + label + " or what is below it");
  say(err, "no article of that time has " + label + " itself", "count those below it as well: --roll-up");
}

/// The trends of topics that were named, but for those of which nothing can be told.
struct NamedTrends {
  std::vector<const Trend*> told;
  bool is_complete = true;
};

/// What cannot be told is said; nothing comes back when a topic could not be found.
std::optional<NamedTrends> named_trends(const TopicGraph& graph, const Trends& trends,
                                        const std::vector<std::string>& names, std::ostream& err) {
  constexpr std::array kinds{VertexKind::topic};
  NamedTrends found;
  for (const std::string& name : names) {
    const auto topic = find_named(graph, name, kinds, err);
    if (!topic) return std::nullopt;
    const Trend* trend = find_trend(trends, *topic);
    if (trend == nullptr) {
      tell_untold(graph, trends, *topic, err);
      found.is_complete = false;
    } else if (std::find(found.told.begin(), found.told.end(), trend) == found.told.end()) {
      found.told.push_back(trend);
    }
  }
  return found;
}

void write_as(Form form, const TopicGraph& graph, const TrendAnswer& answer, std::ostream& out) {
  switch (form) {
    case Form::csv:
      write_trends_csv(graph, answer, out);
      break;
    case Form::json:
      write_trends_json(graph, answer, out);
      break;
    case Form::text:
    case Form::chart:
      break;
  }
}

void write_to_file(Form form, const TopicGraph& graph, const TrendAnswer& answer, const std::string& path) {
  if (form == Form::chart) {
    write_picture(path, [&](std::ostream& svg) { write_trends_svg(graph, answer, svg); });
  } else {
    io::write_file(path, [&](std::ostream& file) { write_as(form, graph, answer, file); });
  }
}

void write_text(const TopicGraph& graph, const TrendAnswer& answer, std::span<const TrendGroup> groups,
                std::ostream& out) {
  write_base(answer.trends, out);
  write_groups(graph, answer.trends, groups, out);
  if (!groups.empty()) return;
  for (const Trend* trend : answer.told) write_course(graph, answer.trends, *trend, out);
}

Exit run(const TrendsArguments& arguments, std::ostream& out, std::ostream& err) {
  const Form form = form_of(arguments);
  auto corpus = of_typed_series(load_archive(arguments.archive), arguments.archive, arguments.series, err);
  if (!corpus) return Exit::partly;
  const TopicGraph graph = graph_of(*std::move(corpus));
  const Trends trends = build_trends(graph, options_of(arguments));
  if (trends.periods.empty()) {
    const bool has_bounds = !arguments.since.empty() || !arguments.until.empty();
    say(err, has_bounds ? "no issue is of that time" : "no issue has a date, so nobody knows what changed",
        trends.undated_issues > 0 ? how_to_date : "");
    return Exit::partly;
  }
  TrendAnswer answer{trends, {}};
  bool is_complete = true;
  std::vector<TrendGroup> groups;
  if (arguments.topics.empty()) {
    groups = changes_of(graph, trends, arguments.limit, type_of(arguments));
    for (const TrendGroup& group : groups)
      answer.told.insert(answer.told.end(), group.trends.begin(), group.trends.end());
  } else {
    auto named = named_trends(graph, trends, arguments.topics, err);
    if (!named) return Exit::partly;
    if (named->told.empty()) return Exit::partly;
    answer.told = std::move(named->told);
    is_complete = named->is_complete;
  }
  if (!arguments.file.empty()) {
    // Without a topic there is nothing to draw, and what was there before may be worth more.
    if (!answer.told.empty()) write_to_file(form, graph, answer, arguments.file);
  } else if (form == Form::text) {
    write_text(graph, answer, groups, out);
  } else {
    write_as(form, graph, answer, out);
  }
  if (!answer.told.empty()) return is_complete ? Exit::done : Exit::partly;
  say(err, "no topic changes so much that chance would not explain it",
      "ask for one by name, or see all in the order of their rise: weft topics --sort rise");
  return Exit::partly;
}

}  // namespace

Command trends_command() {
  return make_command<TrendsArguments>("trends", "tell which topics rise, fade, are new or return");
}

}  // namespace weft::cli
