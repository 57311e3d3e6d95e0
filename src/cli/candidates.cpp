// SPDX-License-Identifier: MIT
#include "cli/candidates.hpp"

#include "cli/environment.hpp"
#include "cli/help.hpp"
#include "cli/help_topics.hpp"
#include "cli/known_names.hpp"
#include "cli/options.hpp"
#include "cli/parser.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace weft::cli {

namespace {

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

const OptionRow* row_called(const Options& options, std::string_view name) {
  const auto& rows = options.rows();
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const OptionRow& r) { return has(r.names, name); });
  return row == rows.end() || row->is_argument ? nullptr : &*row;
}

/// The words behind a command, as far as they are typed: which option waits for its value, and what is given.
struct Reading {
  const OptionRow* open = nullptr;  ///< the option whose value is being typed
  std::vector<const OptionRow*> given;
  std::size_t arguments = 0;
  bool only_arguments = false;  ///< behind `--`
  std::string archive = default_archive();
};

/// A path as the shell would hand it on.
std::string from_home(const std::string& path) {
  return path.starts_with("~/") ? std::string(environment("HOME")) + path.substr(1) : path;
}

void take_value(Reading& reading, const std::string& value) {
  if (has(reading.open->names, "--archive")) reading.archive = from_home(value);
  reading.open = nullptr;
}

void take_option(Reading& reading, const Options& options, const std::string& word) {
  const std::size_t equals = word.find('=');
  const OptionRow* row = row_called(options, word.substr(0, equals));
  if (row == nullptr) return;
  reading.given.push_back(row);
  if (row->value.empty()) return;
  reading.open = row;
  if (equals != std::string::npos) take_value(reading, word.substr(equals + 1));
}

Reading read(std::span<const std::string> words, const Options& options) {
  Reading reading;
  for (const std::string& word : words) {
    if (word == "=") continue;  // bash takes `--limit=5` for three words
    if (reading.open != nullptr) {
      take_value(reading, word);
    } else if (reading.only_arguments || !word.starts_with('-') || word == "-") {
      ++reading.arguments;
    } else if (word == "--") {
      reading.only_arguments = true;
    } else {
      take_option(reading, options, word);
    }
  }
  return reading;
}

/// What values are, by what they are called in help.
constexpr std::array<std::pair<std::string_view, Files>, 9> file_values{{{"FILE", Files::any},
                                                                         {"PATH", Files::any},
                                                                         {"ISSUE", Files::any},
                                                                         {"SHARD", Files::any},
                                                                         {"CORPUS", Files::any},
                                                                         {"LABELS", Files::any},
                                                                         {"OLD", Files::any},
                                                                         {"NEW", Files::any},
                                                                         {"DIR", Files::folders}}};

Files files_for(const OptionRow& row) {
  const auto* known =
      std::find_if(file_values.begin(), file_values.end(), [&](const auto& value) { return value.first == row.value; });
  return known == file_values.end() ? Files::none : known->second;
}

/// What the value of a row may be, when it begins like this. Of a list with commas, only the last is being typed.
Candidates values_of(const OptionRow& row, std::string_view beginning, const std::string& archive) {
  Candidates found;
  std::string before;
  if (row.value.ends_with(",…")) {
    const std::size_t comma = beginning.rfind(',');
    before = beginning.substr(0, comma == std::string_view::npos ? 0 : comma + 1);
    beginning.remove_prefix(before.size());
  }
  for (const std::string& choice : row.choices) {
    if (choice.starts_with(beginning)) found.words.push_back({before + choice, ""});
  }
  for (KnownName& name : names_for(row, beginning, archive))
    found.words.push_back({std::move(name.name), std::move(name.label)});
  found.files = files_for(row);
  return found;
}

void add_options(const Options& options, const Reading& reading, std::string_view beginning, Candidates& found) {
  for (const OptionRow& row : told_rows(options)) {
    if (row.is_argument) continue;
    const auto is_same = [&](const OptionRow* given) { return given->names == row.names; };
    if (!row.is_repeated && std::any_of(reading.given.begin(), reading.given.end(), is_same)) continue;
    for (const std::string& name : row.names) {
      if (name.starts_with("--") && name.starts_with(beginning)) found.words.push_back({name, row.sentence});
    }
  }
}

/// The argument that is typed behind so many others; the last may take any number.
const OptionRow* argument_behind(const Options& options, std::size_t others) {
  const OptionRow* last = nullptr;
  for (const OptionRow& row : options.rows()) {
    if (!row.is_argument) continue;
    last = &row;
    if (others-- == 0) return last;
  }
  return last != nullptr && last->is_repeated ? last : nullptr;
}

Candidates candidates_behind(const Place& place, std::span<const std::string> words) {
  const Parser parser(place);
  const Options& options = parser.options();
  const std::string& last = words.back();
  const Reading reading = read(words.first(words.size() - 1), options);
  if (reading.open != nullptr) return values_of(*reading.open, last == "=" ? "" : last, reading.archive);
  if (last.starts_with('-') && !reading.only_arguments) {
    Candidates found;
    const std::size_t equals = last.find('=');
    const OptionRow* row = row_called(options, last.substr(0, equals));
    if (equals == std::string::npos || row == nullptr || row->value.empty()) {
      add_options(options, reading, last, found);
      return found;
    }
    found = values_of(*row, std::string_view(last).substr(equals + 1), reading.archive);
    for (CompletedWord& candidate : found.words) candidate.word.insert(0, last.substr(0, equals + 1));
    return found;
  }
  const OptionRow* argument = argument_behind(options, reading.arguments);
  Candidates found;
  if (argument != nullptr) found = values_of(*argument, last, reading.archive);
  // Where nothing else can be said, options are what is left.
  if (argument == nullptr && last.empty()) add_options(options, reading, "", found);
  return found;
}

void add_rows(const Place& place, std::span<const Command> commands, std::string_view beginning, Candidates& found) {
  for (const Command& row : rows_at(place, commands)) {
    if (row.name.starts_with(beginning)) found.words.push_back({std::string(row.name), std::string(row.sentence)});
  }
}

void add_word(std::string_view word, std::string_view sentence, std::string_view beginning, Candidates& found) {
  if (word.starts_with(beginning)) found.words.push_back({std::string(word), std::string(sentence)});
}

/// Behind `weft help`.
Candidates pages_behind(Place place, std::span<const std::string> words, std::span<const Command> commands) {
  Candidates found;
  const bool is_first = words.size() == 1;
  if (words.size() > 1 && words.front() == "--man") words = words.subspan(1);
  for (const std::string& word : words.first(words.size() - 1)) {
    if (!is_group(place)) return found;
    place = place_below(place, word, commands);
    if (place.row == nullptr) return found;
  }
  if (!is_group(place)) return found;
  add_rows(place, commands, words.back(), found);
  if (place.row != nullptr || !is_first) return found;
  for (const HelpTopic& topic : help_topics()) add_word(topic.name, topic.sentence, words.back(), found);
  if (words.back().starts_with('-')) add_word("--man", "as a page of the manual", words.back(), found);
  return found;
}

}  // namespace

Candidates candidates_for(std::span<const std::string> words, std::span<const Command> commands) {
  Place place;
  for (; is_group(place); words = words.subspan(1)) {
    if (words.size() == 1) {
      Candidates found;
      add_rows(place, commands, words.front(), found);
      add_word("help", "tell more about a command", words.front(), found);
      if (!words.front().starts_with('-')) return found;
      add_word("--help", "show this help", words.front(), found);
      if (place.row == nullptr) add_word("--version", "which weft this is", words.front(), found);
      return found;
    }
    if (words.front() == "help") return pages_behind(place, words.subspan(1), commands);
    place = place_below(place, words.front(), commands);
    if (place.row == nullptr) return {};
  }
  return candidates_behind(place, words);
}

}  // namespace weft::cli
