// SPDX-License-Identifier: MIT
#include "cli/help.hpp"

#include "cli/layout.hpp"

#include <weft/exports.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

using Lines = std::vector<std::pair<std::string, std::string>>;  ///< what is typed, what it does

void write_lines(const Lines& lines, std::ostream& out) {
  std::size_t widest = 0;
  for (const auto& [typed, sentence] : lines) widest = std::max(widest, typed.size());
  for (const auto& [typed, sentence] : lines) out << "  " << padded(typed, widest) << "  " << sentence << '\n';
}

bool takes_value(const CLI::Option& option) { return option.get_type_size_max() > 0; }

/// `-o, --output DIR`
std::string typed(const CLI::Option& option) {
  if (option.get_positional()) return option.get_name();
  std::string names;
  for (const std::string& name : option.get_snames()) names += "-" + name + ", ";
  for (const std::string& name : option.get_lnames()) names += "--" + name + ", ";
  names.resize(names.size() - 2);
  return takes_value(option) ? names + ' ' + option.get_type_name() : names;
}

/// `ARTICLE`, `[PATH…]`
std::string usage(const CLI::Option& argument) {
  const std::string name = argument.get_name() + (argument.get_items_expected_max() > 1 ? "…" : "");
  return argument.get_required() ? name : '[' + name + ']';
}

void write_rows(std::span<const Command> commands, std::ostream& out) {
  Lines lines;
  for (const Command& command : commands) lines.emplace_back(command.name, command.sentence);
  write_lines(lines, out);
}

}  // namespace

void write_overview(std::span<const Command> commands, std::ostream& out) {
  out << "weft gives link-digest newsletters back as a map of their topics.\n"
         "usage: weft COMMAND [OPTION…] | weft help COMMAND | weft --version\n\n";
  write_rows(commands, out);
  out << "\nExamples:\n  weft build newsletter/\n  weft related 'How Discord Stores Trillions of Messages'\n";
}

void write_formats(std::ostream& out) {
  out << "What weft export can write, and who reads it:\n\n";
  Lines lines;
  for (const ExportFormat& format : export_formats()) lines.emplace_back(format.name, format.sentence);
  write_lines(lines, out);
  out << "\nExamples:\n  weft export graphml -o graph.graphml\n  weft export csv --since 2024 -o tables/\n";
}

void write_group(const Command& group, std::string_view path, std::ostream& out) {
  const std::string called(path);
  out << group.sentence << "\n\nusage: weft " << called << " COMMAND [OPTION…]\n\n";
  write_rows(group.below, out);
  out << "\n";
  write_lines({{"weft help " + called + " COMMAND", "tell more about a command"}}, out);
  out << "\nExamples:\n";
  for (const std::string_view example : group.examples) out << "  " << example << '\n';
}

void write_help(const CLI::App& command, std::ostream& out) {
  Lines arguments;
  Lines options;
  std::string calls = "weft " + command.get_name() + " [OPTION…]";
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_group().empty()) continue;
    (option->get_positional() ? arguments : options).emplace_back(typed(*option), option->get_description());
    if (option->get_positional()) calls += ' ' + usage(*option);
  }
  // Help is the first option there is, and the last that anybody looks for.
  std::rotate(options.begin(), options.begin() + 1, options.end());
  arguments.insert(arguments.end(), options.begin(), options.end());
  out << command.get_description() << "\n\nusage: " << calls << "\n\n";
  write_lines(arguments, out);
  out << "\nExamples:\n" << command.get_footer();
}

}  // namespace weft::cli
