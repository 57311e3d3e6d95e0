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
#include <array>
#include <cerrno>
#include <exception>
#include <ostream>
#include <string_view>
#include <system_error>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::string_view version = WEFT_VERSION;

using Names = std::vector<std::string_view>;

Names names_of(std::span<const Command> commands) {
  Names names;
  for (const Command& command : commands) names.push_back(command.name);
  names.push_back("help");
  return names;
}

[[noreturn]] void misused(const std::string& what, std::string_view command) {
  throw Error(what, "for help: weft help" + (command.empty() ? "" : ' ' + std::string(command)));
}

const Command& command_called(std::string_view name, std::span<const Command> commands) {
  const auto command = std::find_if(commands.begin(), commands.end(), [&](const Command& c) { return c.name == name; });
  if (command == commands.end())
    misused("there is no command '" + std::string(name) + "'" + text::did_you_mean(name, names_of(commands)), "");
  return *command;
}

/// One command with its parser.
struct Parser {
  explicit Parser(const Command& command) : app(std::string(command.sentence), std::string(command.name)) {
    app.set_help_flag("-h,--help", "show this help");
    app.allow_extras();  // so that `require_known` can tell what they are
    action = command.set_up(app);
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

Exit run_command(const Command& command, std::span<const std::string> words, std::istream& in, std::ostream& out,
                 std::ostream& err) {
  Parser parser(command);
  try {
    parser.app.parse(std::vector<std::string>(words.rbegin(), words.rend()));  // it wants the last word first
  } catch (const CLI::CallForHelp&) {
    write_help(parser.app, out);
    return Exit::done;
  } catch (const CLI::ParseError& error) {
    require_known(parser.app);
    misused(in_our_words(error), command.name);
  }
  require_known(parser.app);
  return parser.action(in, out, err);
}

Exit run_help(std::span<const std::string> words, std::span<const Command> commands, std::ostream& out) {
  if (words.empty() || words.front() == "help" || words.front().starts_with('-')) {
    write_overview(commands, out);
  } else {
    write_help(Parser(command_called(words.front(), commands)).app, out);
  }
  return Exit::done;
}

Exit run_any(std::span<const std::string> words, std::istream& in, std::ostream& out, std::ostream& err) {
  const std::vector<Command> commands = all_commands();
  if (words.empty()) {
    write_overview(commands, err);
    return Exit::failed;
  }
  const std::string& first = words.front();
  const auto rest = words.subspan(1);
  if (first == "help") return run_help(rest, commands, out);
  if (first == "-h" || first == "--help") return run_help({}, commands, out);
  if (first == "--version") {
    out << "weft " << version << '\n';
    return Exit::done;
  }
  if (first.starts_with('-')) {
    constexpr std::array<std::string_view, 2> known{"--help", "--version"};
    misused("unknown option '" + first + "'" + text::did_you_mean(first, known), "");
  }
  return run_command(command_called(first, commands), rest, in, out, err);
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
