// SPDX-License-Identifier: MIT
#include "cli/help.hpp"

#include "cli/help_topics.hpp"
#include "cli/ink.hpp"
#include "cli/layout.hpp"
#include "cli/man_page.hpp"
#include "cli/options.hpp"
#include "cli/parser.hpp"
#include "cli/terminal.hpp"
#include "text/nearest.hpp"
#include "text/wrap.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <ostream>

namespace weft::cli {

namespace {

using Lines = std::vector<std::pair<std::string, std::string>>;  ///< what is typed, what it does

void write_lines(const Lines& lines, std::ostream& out) {
  std::size_t widest = 0;
  for (const auto& [typed, sentence] : lines) widest = std::max(widest, typed.size());
  const Inks inks(out);
  const std::size_t column = widest + 4;
  for (const auto& [typed, sentence] : lines)
    out << "  " << inks(Ink::title, padded(typed, widest)) << "  "
        << text::wrapped(sentence, column, column, columns_of(out)) << '\n';
}

template <typename Calls>
void write_examples(const Calls& examples, std::ostream& out) {
  out << "\nExamples:\n";
  for (const auto& example : examples) out << "  " << example << '\n';
}

void write_rows(std::span<const Command> commands, std::ostream& out) {
  Lines lines;
  for (const Command& command : commands) lines.emplace_back(command.name, command.sentence);
  write_lines(lines, out);
}

/// The names in a line: `formats|names`
template <typename Rows>
std::string names_of(const Rows& rows, std::string_view gap) {
  std::string names;
  for (const auto& row : rows) names += (names.empty() ? std::string() : std::string(gap)) + std::string(row.name);
  return names;
}

void write_overview(std::span<const Command> commands, std::ostream& out) {
  std::vector<Command> typed;
  std::vector<Command> for_tools;
  for (const Command& command : commands) (command.is_for_tools ? for_tools : typed).push_back(command);
  out << "weft gives link-digest newsletters back as a map of their topics.\n"
         "usage: weft COMMAND [OPTION…] | weft help COMMAND | weft --version\n";
  write_rows(typed, out);
  out << "for scripts: " << names_of(for_tools, ", ") << "\nmore: weft help " << names_of(help_topics(), "|") << '\n';
  write_examples(std::vector{"weft build newsletter/", "weft related 'How Discord Stores Trillions of Messages'"}, out);
}

void write_group(const Place& place, std::ostream& out) {
  out << place.row->sentence << "\n\nusage: weft " << place.path << " COMMAND [OPTION…]\n\n";
  write_rows(place.row->below, out);
  out << '\n';
  write_lines({{"weft help " + place.path + " COMMAND", "tell more about a command"}}, out);
  write_examples(place.row->examples, out);
}

void write_topic(const HelpTopic& topic, std::ostream& out) {
  out << topic.sentence << ":\n" << topic.text();
  write_examples(topic.examples, out);
}

/// `ARTICLE`, `[PATH…]`
std::string argument_usage(const OptionRow& row) {
  const std::string name = row.names.front() + (row.is_repeated ? "…" : "");
  return row.is_needed ? name : '[' + name + ']';
}

std::vector<std::string_view> names_below(const Place& place, std::span<const Command> commands) {
  std::vector<std::string_view> names{"help"};
  for (const Command& command : rows_at(place, commands)) names.push_back(command.name);
  return names;
}

}  // namespace

Place known_place_below(const Place& place, std::string_view name, std::span<const Command> commands) {
  Place below = place_below(place, name, commands);
  if (below.row == nullptr)
    misused("there is no command '" + below.path + "'" + text::did_you_mean(name, names_below(place, commands)),
            place.path);
  return below;
}

namespace {

/// What help is asked for may be one of its topics as well.
void require_known_subject(std::string_view name, std::span<const Command> commands) {
  if (place_below({}, name, commands).row != nullptr || name == "help" || name.starts_with('-')) return;
  std::vector<std::string_view> names = names_below({}, commands);
  for (const HelpTopic& topic : help_topics()) names.push_back(topic.name);
  misused("there is no command '" + std::string(name) + "'" + text::did_you_mean(name, names), {});
}

}  // namespace

std::string typed(const OptionRow& row) {
  std::string names;
  for (const std::string& name : row.names) names += (names.empty() ? "" : ", ") + name;
  return row.is_argument || row.value.empty() ? names : names + ' ' + row.value;
}

std::string usage(const Place& place, const Options& options) {
  std::string calls = "weft " + place.path + " [OPTION…]";
  for (const OptionRow& row : options.rows()) {
    if (row.is_argument) calls += ' ' + argument_usage(row);
  }
  return calls;
}

std::vector<OptionRow> told_rows(const Options& options) {
  std::vector<OptionRow> told;
  std::copy_if(options.rows().begin(), options.rows().end(), std::back_inserter(told),
               [](const OptionRow& row) { return row.is_told; });
  std::stable_partition(told.begin(), told.end(), [](const OptionRow& row) { return row.is_argument; });
  told.push_back({{"-h", "--help"}, "", "show this help"});
  return told;
}

void write_help(const Place& place, const Options& options, std::ostream& out) {
  Lines lines;
  for (const OptionRow& row : told_rows(options)) lines.emplace_back(typed(row), row.sentence);
  out << place.row->sentence << "\n\nusage: " << usage(place, options) << "\n\n";
  write_lines(lines, out);
  write_examples(options.examples(), out);
}

void write_page(const Place& place, std::span<const Command> commands, std::ostream& out) {
  if (place.row == nullptr) {
    write_overview(commands, out);
  } else if (is_group(place)) {
    write_group(place, out);
  } else {
    write_help(place, Parser(place).options(), out);
  }
}

Exit answer_help(const Place& from, std::span<const std::string> words, std::span<const Command> commands,
                 std::ostream& out) {
  const bool as_manual = !words.empty() && words.front() == "--man";
  if (as_manual) words = words.subspan(1);
  if (from.row == nullptr && !as_manual && !words.empty()) {
    if (const HelpTopic* topic = find_help_topic(words.front())) {
      write_topic(*topic, out);
      return Exit::done;
    }
    require_known_subject(words.front(), commands);
  }
  Place place = from;
  for (const std::string& word : words) {
    if (!is_group(place) || word == "help" || word.starts_with('-')) break;
    place = known_place_below(place, word, commands);
  }
  if (as_manual) {
    write_man_page(place, commands, out);
  } else {
    write_page(place, commands, out);
  }
  return Exit::done;
}

}  // namespace weft::cli
