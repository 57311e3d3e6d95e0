// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/naming.hpp"
#include "cli/options.hpp"
#include "cli/series_option.hpp"
#include "cli/series_report.hpp"
#include "cli/show_report.hpp"

#include <weft/answers.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace weft::cli {

namespace {

/// As many articles as fit some screens.
constexpr std::size_t articles_to_read = 50;

struct ShowArguments {
  std::string thing;
  std::size_t limit = 0;  ///< 0: as many as can be read, or all for programs
  bool evidence = false;
  bool json = false;
  std::string archive = default_archive();
};

void set_up(Options& options, ShowArguments& arguments) {
  add_argument(options, arguments.thing, "THING", "its id, address, title or label; series:NAME is a newsletter");
  add_number(options, arguments.limit, {"--limit", "N", "at most so many articles (50; all with --json)"});
  add_flag(options, arguments.evidence, "--evidence", "by which words its topics were found, and which were rejected");
  add_json(options, arguments.json);
  add_archive(options, arguments.archive);
  add_examples(options, {"weft show cassandra", "weft show 'Paxos Made Simple' --evidence"});
}

constexpr std::array shown_kinds{VertexKind::topic, VertexKind::article, VertexKind::issue, VertexKind::source};

/// What is not met exactly takes a look at all names.
std::optional<Thing> find_otherwise(const ShowArguments& arguments, std::ostream& err) {
  const TopicGraph graph = graph_of(load_archive(arguments.archive));
  const auto vertex = find_named(graph, arguments.thing, shown_kinds, err);
  return vertex ? std::optional(Thing{graph[*vertex].kind, graph[*vertex].id}) : std::nullopt;
}

Exit show_newsletter(const ShowArguments& arguments, const Archive& archive, const std::string& name,
                     std::ostream& out) {
  const SeriesPortrait portrait = portrait_of_series(archive, name);
  if (arguments.json) {
    write_portrait_json(portrait, out);
  } else {
    write_portrait(portrait, out);
  }
  return Exit::done;
}

Exit show_thing(const ShowArguments& arguments, const Archive& archive, const Thing& thing, std::ostream& out,
                std::ostream& err) {
  const Evidence evidence = arguments.evidence ? Evidence::yes : Evidence::no;
  const Addresses addresses = arguments.json ? Addresses::yes : Addresses::no;
  const std::size_t limit = arguments.limit > 0 ? arguments.limit : arguments.json ? no_limit : articles_to_read;
  const Portrait portrait = portrait_of(archive, thing, {evidence, addresses, limit});
  const auto* topic = std::get_if<TopicPortrait>(&portrait);
  if (topic != nullptr && thing.id != arguments.thing) tell_hidden(arguments.thing, topic->labels, err);
  if (arguments.json) {
    write_portrait_json(portrait, evidence, out);
  } else {
    write_portrait(portrait, out);
  }
  return Exit::done;
}

/// What stands behind `series:` is the name of a newsletter and of nothing else.
Exit show_named_newsletter(const ShowArguments& arguments, const Archive& archive, const std::string& typed,
                           std::ostream& out, std::ostream& err) {
  const auto names = named_series(archive, typed, err);
  if (!names) return Exit::partly;
  if (names->size() == 1) return show_newsletter(arguments, archive, names->front(), out);
  say(err, names->empty() ? "no newsletter is named" : "several newsletters are called so",
      "name one by its exact title: weft show 'series:TITLE'");
  return Exit::partly;
}

/// Of what is called alike the newsletter comes last, and is told of.
Exit run(const ShowArguments& arguments, std::ostream& out, std::ostream& err) {
  const Archive archive(arguments.archive);
  if (arguments.thing.starts_with(series_prefix))
    return show_named_newsletter(arguments, archive, arguments.thing.substr(series_prefix.size()), out, err);
  const auto newsletter = find_one_series(archive, arguments.thing);
  if (const auto thing = find_thing(archive, arguments.thing, shown_kinds)) {
    if (newsletter)
      say(err, "a newsletter is called so as well",
          "to see it: weft show " + shell_quoted(std::string(series_prefix) + *newsletter));
    return show_thing(arguments, archive, *thing, out, err);
  }
  if (newsletter) return show_newsletter(arguments, archive, *newsletter, out);
  const auto thing = find_otherwise(arguments, err);
  return thing ? show_thing(arguments, archive, *thing, out, err) : Exit::partly;
}

}  // namespace

Command show_command() {
  return make_command<ShowArguments>("show", "tell all of an article, topic, source, issue or newsletter");
}

}  // namespace weft::cli
