// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

class Options;

/// The number the program ends with.
enum class Exit {
  done = 0,
  partly = 1,  ///< some input was left out, or nothing was found
  failed = 2,  ///< it could not be done, or was misused
  fault = 70,  ///< a fault of weft, which it has noticed itself
};

/// Carries out what was typed: data to the second stream, words to the third.
using Action = std::function<Exit(std::istream& in, std::ostream& out, std::ostream& err)>;

/// A row of the table of commands. Help is made from the rows.
struct Command {
  std::string_view name;
  std::string_view sentence;
  std::function<Action(Options&)> set_up;       ///< notes what is typed, for the action to act on
  std::vector<Command> below = {};              ///< the rows below a row that has no action of its own
  std::vector<std::string_view> examples = {};  ///< calls of those, for its help
  /// How what was typed is put before it is taken apart; nothing when it is well as it is.
  std::vector<std::string> (*arrange)(std::span<const std::string>) = nullptr;
  bool is_for_tools = false;  ///< for other programs, and seldom typed: the overview has but its name
};

/// A row that only leads to those below it: `weft ontology show`.
inline Command make_group(std::string_view name, std::string_view sentence, std::vector<Command> below,
                          std::vector<std::string_view> examples) {
  return {name, sentence, nullptr, std::move(below), std::move(examples)};
}

inline Command for_tools(Command command) {
  command.is_for_tools = true;
  return command;
}

/// Whether a command reads from standard input: its `run` then takes that first.
template <typename Arguments>
concept ReadsInput = requires(const Arguments& arguments, std::istream& in, std::ostream& out) {
  run(arguments, in, out, out);
};

/// A row whose two halves meet in a struct of arguments: of the functions for it, `set_up` says where the parser puts
/// what was typed, and `run` acts on it.
template <typename Arguments>
Command make_command(std::string_view name, std::string_view sentence) {
  const auto prepare = [](Options& options) -> Action {
    const auto arguments = std::make_shared<Arguments>();
    set_up(options, *arguments);
    return [arguments](std::istream& in, std::ostream& out, std::ostream& err) {
      if constexpr (ReadsInput<Arguments>) {
        return run(std::as_const(*arguments), in, out, err);
      } else {
        return run(std::as_const(*arguments), out, err);
      }
    };
  };
  return {name, sentence, prepare};
}

}  // namespace weft::cli
