// SPDX-License-Identifier: MIT
#include "cli/run.hpp"

#include "cli/command_tree.hpp"
#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/help.hpp"
#include "cli/messages.hpp"
#include "cli/parser.hpp"
#include "cli/terminal.hpp"
#include "text/nearest.hpp"

#include <cerrno>
#include <exception>
#include <new>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::string_view version = WEFT_VERSION;

Exit run_command(const Place& place, std::span<const std::string> words, std::istream& in, std::ostream& out,
                 std::ostream& err) {
  Parser parser(place);
  if (parser.parse(words) == Parser::Asked::action) return parser.act(in, out, err);
  write_help(place, parser.options(), out);
  return Exit::done;
}

[[noreturn]] void misused_option(const std::string& typed, const Place& place) {
  std::vector<std::string_view> known{"--help"};
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
    if (first == "help") return answer_help(place, words.subspan(1), commands, out);
    if (first == "-h" || first == "--help") return answer_help(place, {}, commands, out);
    if (first == "--version" && place.row == nullptr) {
      out << "weft " << version << '\n';
      return Exit::done;
    }
    if (place.row == nullptr && (first == "-v" || first == "-V" || first == "version"))
      misused("there is no '" + first + "'; did you mean '--version'?", place.path);
    if (first.starts_with('-')) misused_option(first, place);
    place = known_place_below(place, first, commands);
  }
  return run_command(place, words, in, out, err);
}

/// The one place where what was thrown ends.
Exit run_guarded(std::span<const std::string> words, std::istream& in, std::ostream& out, std::ostream& err) {
  try {
    return run_any(words, in, out, err);
  } catch (const Error& error) {
    // When the output has failed, that is what there is to tell, and not what became of it.
    if (failure_of(out) != 0) return Exit::done;
    tell_failure(error, err);
  } catch (const std::bad_alloc&) {
    say(err, "out of memory", "nothing was changed half; give it more, or less to read at once: --jobs 1");
  } catch (const std::exception& error) {
    say(err, "internal error: " + std::string(error.what()), "this is a fault of weft; please report it");
    return Exit::fault;
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
