// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

/// The kinds of options that commands have, said alike for all: the last one wins, and a value that does not
/// fit is answered by what was expected.
namespace weft::cli {

/// How an option is typed and what it is for: `--limit`, `N`, `at most so many`.
struct OptionText {
  std::string_view name;
  std::string_view value;
  std::string_view sentence;
};

void add_text(CLI::App& app, std::string& value, const OptionText& text);

/// An option that may be given several times.
void add_texts(CLI::App& app, std::vector<std::string>& values, const OptionText& text);

/// A whole number from 1.
void add_number(CLI::App& app, std::size_t& value, const OptionText& text);

/// A number from 0 to 1.
void add_share(CLI::App& app, double& value, const OptionText& text);

/// One of some words.
void add_choice(CLI::App& app, std::string& value, std::vector<std::string_view> choices, const OptionText& text);

void add_flag(CLI::App& app, bool& value, std::string_view name, std::string_view sentence);

/// A flag that help leaves out, since the sentence of another option tells of it.
void add_short_form(CLI::App& app, bool& value, std::string_view name);

/// A text that help leaves out for the same reason.
void add_quiet_text(CLI::App& app, std::string& value, std::string_view name);

/// What has to be given without a name.
void add_argument(CLI::App& app, std::string& value, std::string_view name, std::string_view sentence);

/// `--archive`, where the queries read from.
void add_archive(CLI::App& app, std::string& path);

/// `--json`
void add_json(CLI::App& app, bool& json);

/// Calls that are worth a try, printed below the help.
void add_examples(CLI::App& app, const std::vector<std::string_view>& examples);

inline constexpr std::string_view default_output = "output";
inline constexpr std::string_view archive_name = "weft.db";

/// Where `weft build` puts the archive, unless told otherwise.
std::string default_archive();

}  // namespace weft::cli
