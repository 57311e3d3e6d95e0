// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/naming.hpp"
#include "cli/options.hpp"
#include "cli/show_report.hpp"

#include <weft/answers.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>

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
  add_argument(options, arguments.thing, "THING", "its id, address, title or label");
  add_number(options, arguments.limit, {"--limit", "N", "at most so many articles (50; all with --json)"});
  add_flag(options, arguments.evidence, "--evidence", "by which words its topics were found, and which were rejected");
  add_json(options, arguments.json);
  add_archive(options, arguments.archive);
  add_examples(options, {"weft show cassandra", "weft show 'Paxos Made Simple' --evidence"});
}

/// What is not met exactly takes a look at all names.
std::optional<Thing> named_thing(const ShowArguments& arguments, const Archive& archive, std::ostream& err) {
  constexpr std::array kinds{VertexKind::topic, VertexKind::article, VertexKind::issue, VertexKind::source};
  if (auto thing = find_thing(archive, arguments.thing, kinds)) return thing;
  const TopicGraph graph = graph_of(load_archive(arguments.archive));
  const auto vertex = find_named(graph, arguments.thing, kinds, err);
  return vertex ? std::optional(Thing{graph[*vertex].kind, graph[*vertex].id}) : std::nullopt;
}

Exit run(const ShowArguments& arguments, std::ostream& out, std::ostream& err) {
  const Archive archive(arguments.archive);
  const auto thing = named_thing(arguments, archive, err);
  if (!thing) return Exit::partly;
  const Evidence evidence = arguments.evidence ? Evidence::yes : Evidence::no;
  const Addresses addresses = arguments.json ? Addresses::yes : Addresses::no;
  const std::size_t limit = arguments.limit > 0 ? arguments.limit : arguments.json ? no_limit : articles_to_read;
  const Portrait portrait = portrait_of(archive, *thing, {evidence, addresses, limit});
  if (arguments.json) {
    write_portrait_json(portrait, evidence, out);
  } else {
    write_portrait(portrait, out);
  }
  return Exit::done;
}

}  // namespace

Command show_command() {
  return make_command("show", "tell everything known of an article, topic, source or issue", set_up, run);
}

}  // namespace weft::cli
