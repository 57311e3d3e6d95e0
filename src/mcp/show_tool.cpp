// SPDX-License-Identifier: MIT
#include "mcp/cut_lists.hpp"
#include "mcp/naming.hpp"
#include "mcp/shape.hpp"
#include "mcp/tool.hpp"

#include <weft/answers.hpp>
#include <weft/query.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace weft::mcp {

namespace {

std::vector<Parameter> show_parameters() {
  return {{"thing",
           ParameterKind::text,
           "A topic, an article, an issue or a source: by id, or by label, title or "
           "address; or a newsletter: series: and its title.",
           nullptr,
           0,
           {},
           true},
          {"evidence", ParameterKind::flag, "Tell by which words topics were found, and which were rejected.", false},
          {"limit", ParameterKind::number, "At most so many items of each list; left_out counts the others.", 20, 100}};
}

/// What is told depends on `kind`, so little of it is always there.
Json show_answer() {
  using namespace shape;
  const Json item = object({{"id", text()}}, {{"label", text()}, {"title", text()}, {"issue", text()}});
  return shape::answer(
      {{"kind", one_of({"topic", "article", "source", "issue", "series"})}, {"left_out", shape::left_out()}},
      {{"topic", extended(label(), {{"type", text()}, {"articles", whole()}})},
       {"article", extended(dated_article(), {{"path", text()}, {"recurring", flag()}})},
       {"source", extended(label(), {{"url", or_null(text())}, {"articles", whole()}})},
       {"issue", object({{"id", text()}, {"title", text()}, {"date", or_null(text())}})},
       {"series", object({{"id", text()},
                          {"title", text()},
                          {"issues", whole()},
                          {"articles", whole()},
                          {"undated", whole()},
                          {"first", or_null(text())},
                          {"last", or_null(text())}})},
       {"issues", list_of(object({{"id", text()},
                                  {"title", text()},
                                  {"number", or_null(text())},
                                  {"date", or_null(text())},
                                  {"articles", whole()}}))},
       {"labels", list_of(object({{"text", text()}, {"language", or_null(text())}}))},
       {"broader", list_of(label())},
       {"narrower", list_of(label())},
       {"related", list_of(label())},
       {"together", list_of(label())},
       {"articles", list_of(article())},
       {"topics", list_of(label())},
       {"sources", list_of(label())},
       {"links", list_of(object({{"url", or_null(text())}, {"text", text()}, {"role", text()}}))},
       {"refers_to", list_of(item)},
       {"referred_by", list_of(item)},
       {"same_work", list_of(article())},
       {"candidates", list_of(label())},
       {"guesses", guesses()},
       {"trend", or_null(trend())},
       {"measures", or_null(measures())}});
}

/// The thing that was named, and whether that is a guess.
struct Found {
  Thing thing;
  bool is_guess = false;
};

constexpr std::array kinds{VertexKind::topic, VertexKind::article, VertexKind::issue, VertexKind::source};

/// The newsletter that a name means: `series:haskell-weekly`, or its title where nothing else is called so.
std::optional<std::string> find_newsletter(const Archive& archive, std::string_view name) {
  const bool is_sure = name.starts_with(series_prefix);
  if (is_sure) name.remove_prefix(series_prefix.size());
  if (!is_sure && find_thing(archive, name, kinds)) return std::nullopt;
  return find_one_series(archive, name);
}

/// What is not met exactly takes a look at all names.
std::variant<Found, Failure> find_one(const Archive& archive, const std::string& path, const std::string& name) {
  if (auto thing = find_thing(archive, name, kinds)) return Found{*std::move(thing)};
  const TopicGraph graph = graph_of(load_archive(path));
  const auto named = name_one(graph, name, kinds);
  if (const Failure* failure = std::get_if<Failure>(&named)) return *failure;
  const auto& [vertex, asked, is_guess] = std::get<Named>(named);
  const std::array kind{graph[vertex].kind};
  auto thing = find_thing(archive, graph[vertex].id, kind);
  if (!thing) return Failure{"the archive was built anew meanwhile; ask again"};
  return Found{*std::move(thing), is_guess};
}

Outcome run_show(const Arguments& arguments, const std::string& path) {
  const Archive archive(path);
  const std::string name = arguments.text("thing");
  if (const auto newsletter = find_newsletter(archive, name)) {
    const SeriesPortrait portrait = portrait_of_series(archive, *newsletter);
    Json answer = json_of([&](std::ostream& out) { write_portrait_json(portrait, out); });
    cut_lists(answer, arguments.number("limit"));
    return answer;
  }
  const auto one = find_one(archive, path, name);
  if (const Failure* failure = std::get_if<Failure>(&one)) return *failure;
  const auto& [thing, is_guess] = std::get<Found>(one);
  const Evidence evidence = arguments.flag("evidence") ? Evidence::yes : Evidence::no;
  const Portrait portrait = portrait_of(archive, thing, {evidence, Addresses::yes});
  Json answer = json_of([&](std::ostream& out) { write_portrait_json(portrait, evidence, out); });
  cut_lists(answer, arguments.number("limit"));
  if (is_guess) answer["guesses"].push_back({{"asked", name}, {"id", thing.id}});
  return answer;
}

}  // namespace

Tool show_tool() {
  return {
      "show",
      "Show everything known of one thing",
      "Tells all that the archive knows of one thing. Of a topic: labels, what is above and below it, what stands "
      "together with it, its trend, its articles. Of an article: its issue, links, topics, and when else its page was "
      "sent. Of an issue or a source: its articles. Of a newsletter: its issues, and the topics and sources it has "
      "most.",
      show_parameters(),
      show_answer(),
      run_show,
      "lower limit, or leave out evidence"};
}

}  // namespace weft::mcp
