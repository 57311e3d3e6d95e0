// SPDX-License-Identifier: MIT
#include "cli/run.hpp"

#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/messages.hpp"
#include "cli/terminal.hpp"
#include "text/nearest.hpp"

#include <weft/build.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cerrno>
#include <exception>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::string_view version = WEFT_VERSION;

using Names = std::vector<std::string_view>;
using Words = std::vector<std::string>;

Names names_of(std::span<const Command> commands) {
  Names names;
  for (const Command& command : commands) names.push_back(command.name);
  names.push_back("help");
  return names;
}

[[noreturn]] void misused(const std::string& what, std::string_view command) {
  throw Error(what, "for help: weft help" + (command.empty() ? "" : ' ' + std::string(command)));
}

/// A place in the tree of commands, and how it is called from the top: `ontology show`. At the top there is no row.
struct Place {
  const Command* row = nullptr;
  std::string path;
};

std::span<const Command> rows_at(const Place& place, std::span<const Command> commands) {
  return place.row == nullptr ? commands : place.row->below;
}

bool is_group(const Place& place) { return place.row == nullptr || !place.row->below.empty(); }

/// One row down.
Place place_below(const Place& place, std::string_view name, std::span<const Command> commands) {
  const std::string path = place.path.empty() ? std::string(name) : place.path + ' ' + std::string(name);
  const auto rows = rows_at(place, commands);
  const auto command = std::find_if(rows.begin(), rows.end(), [&](const Command& c) { return c.name == name; });
  if (command == rows.end())
    misused("there is no command '" + path + "'" + text::did_you_mean(name, names_of(rows)), place.path);
  return {&*command, path};
}

/// One command with its parser.
struct Parser {
  explicit Parser(const Place& place) : app(std::string(place.row->sentence), place.path) {
    app.set_help_flag("-h,--help", "show this help");
    app.allow_extras();  // so that `require_known` can tell what they are
    action = place.row->set_up(app);
  }

  CLI::App app;
  Action action;
};

std::string unknown_option(const std::string& typed, const CLI::App& app) {
  const std::string name = typed.substr(0, typed.find('='));
  std::vector<std::string> known;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& known_name : option->get_lnames()) known.push_back("--" + known_name);
  }
  return "unknown option '" + name + "'" + text::did_you_mean(name, Names(known.begin(), known.end()));
}

/// What the parser could not place is either a mistyped option or one word too many.
void require_known(const CLI::App& app) {
  for (const std::string& word : app.remaining()) {
    if (word == "--") continue;
    if (word.size() > 1 && word.front() == '-') misused(unknown_option(word, app), app.get_name());
    misused("'" + word + "' is one argument too many; a name of several words goes into quotes", app.get_name());
  }
}

/// What the parser says is well put, but for one.
std::string in_our_words(const CLI::ParseError& error) {
  const std::string what = error.what();
  return what.ends_with(" missing") ? what.substr(0, what.find(':')) + " takes a value" : what;
}

Exit run_command(const Place& place, std::span<const std::string> words, std::istream& in, std::ostream& out,
                 std::ostream& err) {
  Parser parser(place);
  std::vector<std::string> typed = place.row->arrange ? place.row->arrange(words) : Words(words.begin(), words.end());
  try {
    std::reverse(typed.begin(), typed.end());  // it wants the last word first
    parser.app.parse(std::move(typed));
  } catch (const CLI::CallForHelp&) {
    write_help(parser.app, out);
    return Exit::done;
  } catch (const CLI::ParseError& error) {
    require_known(parser.app);
    misused(in_our_words(error), place.path);
  }
  require_known(parser.app);
  return parser.action(in, out, err);
}

void write_page(const Place& place, std::span<const Command> commands, std::ostream& out) {
  if (place.row == nullptr) {
    write_overview(commands, out);
  } else if (is_group(place)) {
    write_group(*place.row, place.path, out);
  } else {
    write_help(Parser(place).app, out);
  }
}

Exit run_help(Place place, std::span<const std::string> words, std::span<const Command> commands, std::ostream& out) {
  if (place.row == nullptr && !words.empty() && words.front() == "formats") {
    write_formats(out);
    return Exit::done;
  }
  for (const std::string& word : words) {
    if (!is_group(place) || word == "help" || word.starts_with('-')) break;
    place = place_below(place, word, commands);
  }
  write_page(place, commands, out);
  return Exit::done;
}

[[noreturn]] void misused_option(const std::string& typed, const Place& place) {
  Names known{"--help"};
  if (place.row == nullptr) known.push_back("--version");
  misused("unknown option '" + typed + "'" + text::did_you_mean(typed, known), place.path);
}

Exit run_any(std::span<const std::string> words, std::istream& in, std::ostream& out, std::ostream& err) {
  const std::vector<Command> commands = all_commands();
  Place place;
  for (; is_group(place); words = words.subspan(1)) {
    if (words.empty()) {
      write_page(place, commands, err);
      return Exit::failed;
    }
    const std::string& first = words.front();
    if (first == "help") return run_help(place, words.subspan(1), commands, out);
    if (first == "-h" || first == "--help") return run_help(place, {}, commands, out);
    if (first == "--version" && place.row == nullptr) {
      out << "weft " << version << '\n';
      return Exit::done;
    }
    if (first.starts_with('-')) misused_option(first, place);
    place = place_below(place, first, commands);
  }
  return run_command(place, words, in, out, err);
}

/// The one place where what was thrown ends.
Exit run_guarded(std::span<const std::string> words, std::istream& in, std::ostream& out, std::ostream& err) {
  try {
    return run_any(words, in, out, err);
  } catch (const UnusableError& error) {
    write_diagnostics(error.diagnostics(), err, colour_of(err));
    say(err, error.what(), error.advice());
  } catch (const Error& error) {
    // When the output has failed, that is what there is to tell, and not what became of it.
    if (failure_of(out) != 0) return Exit::done;
    say(err, error.what(), error.advice());
  } catch (const std::exception& error) {
    say(err, "internal error: " + std::string(error.what()), "this is a fault of weft; please report it");
  }
  return Exit::failed;
}

}  // namespace

int run(std::span<const std::string> arguments, std::istream& in, std::ostream& out, std::ostream& err) {
  Exit exit = run_guarded(arguments, in, out, err);
  out.flush();
  // A reader who has gone has seen enough.
  if (!out && failure_of(out) != EPIPE) {
    say(err, "cannot write the output: " + std::generic_category().message(failure_of(out)));
    exit = Exit::failed;
  }
  err.flush();
  return static_cast<int>(exit);
}

}  // namespace weft::cli
