// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace CLI {
class App;
}

/// What may be typed behind a command, said once: the parser is made of it, and so are help, man page and
/// completion. All kinds of options are said alike for all commands: the last one wins, and a value that does not fit
/// is answered by what was expected.
namespace weft::cli {

/// How an option is typed and what it is for: `--limit`, `N`, `at most so many`.
struct OptionText {
  std::string_view name;
  std::string_view value;
  std::string_view sentence;
};

/// An option, or an argument, as it is told of.
struct OptionRow {
  std::vector<std::string> names;  ///< `-o`, `--output`; of an argument its name alone: `THING`
  std::string value;               ///< what it takes: `DIR`; empty for a flag
  std::string sentence;
  std::vector<std::string> choices = {};  ///< what its value has to be; empty when that is not one of some words
  bool is_argument = false;
  bool is_needed = false;
  bool is_repeated = false;
  bool is_told = true;  ///< help leaves it out when the sentence of another tells of it
};

class Options {
 public:
  /// Adds to a parser, which lives longer.
  explicit Options(CLI::App& parser);

  CLI::App& parser() { return *parser_; }
  void add(OptionRow row) { rows_.push_back(std::move(row)); }
  void add_example(std::string_view call) { examples_.emplace_back(call); }

  /// What completion offers for the latest row, when it is not the parser that checks it.
  void offer(const std::vector<std::string_view>& choices) {
    rows_.back().choices.assign(choices.begin(), choices.end());
  }

  const std::vector<OptionRow>& rows() const { return rows_; }
  const std::vector<std::string>& examples() const { return examples_; }

 private:
  CLI::App* parser_;
  std::vector<OptionRow> rows_;
  std::vector<std::string> examples_;
};

void add_text(Options& options, std::string& value, const OptionText& text);

/// Hands what is typed to a function that says what is wrong with it, or nothing when it has taken it.
void add_taken(Options& options, const std::function<std::string(const std::string&)>& take, const OptionText& text);

/// An option that may be given several times, or an argument that has any number of values.
void add_texts(Options& options, std::vector<std::string>& values, const OptionText& text);

/// A whole number from 1.
void add_number(Options& options, std::size_t& value, const OptionText& text);

/// A number from 0 to 1.
void add_share(Options& options, double& value, const OptionText& text);

/// One of some words.
void add_choice(Options& options, std::string& value, const std::vector<std::string_view>& choices,
                const OptionText& text);

/// The same, when it may be given several times.
void add_choices(Options& options, std::vector<std::string>& values, const std::vector<std::string_view>& choices,
                 const OptionText& text);

void add_flag(Options& options, bool& value, std::string_view name, std::string_view sentence);

/// A flag that help leaves out, since the sentence of another option tells of it.
void add_short_form(Options& options, bool& value, std::string_view name);

/// A text that help leaves out for the same reason.
void add_quiet_text(Options& options, std::string& value, std::string_view name);

/// What has to be given without a name.
void add_argument(Options& options, std::string& value, std::string_view name, std::string_view sentence);

/// The same, once or more often.
void add_arguments(Options& options, std::vector<std::string>& values, std::string_view name,
                   std::string_view sentence);

/// The same, when it is one of some words.
void add_chosen_argument(Options& options, std::string& value, const std::vector<std::string_view>& choices,
                         const OptionText& text);

/// `--archive`, where the queries read from.
void add_archive(Options& options, std::string& path);

/// `--json`
void add_json(Options& options, bool& json);

/// Calls that are worth a try, printed below the help.
void add_examples(Options& options, const std::vector<std::string_view>& examples);

inline constexpr std::string_view default_output = "output";
inline constexpr std::string_view archive_name = "weft.db";

/// Where `weft build` puts the archive, unless told otherwise.
std::string default_archive();

}  // namespace weft::cli
