// SPDX-License-Identifier: MIT
#include "program.hpp"

#include "cli/commands.hpp"
#include "cli/help_topics.hpp"
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

using Words = std::vector<std::string>;

/// A row with the words that lead to it.
struct CommandRow {
  Words words;
  const cli::Command* command;
};

/// All rows, those below others included.
std::vector<CommandRow> all_rows(const std::vector<cli::Command>& commands) {
  std::vector<CommandRow> rows;
  for (const cli::Command& command : commands) rows.push_back({{std::string(command.name)}, &command});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const cli::Command& below : rows[i].command->below) {
      Words words = rows[i].words;
      words.emplace_back(below.name);
      rows.push_back({words, &below});
    }
  }
  return rows;
}

Words joined(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// The help of the program and of all its commands.
std::vector<std::string> help_pages() {
  const std::vector<cli::Command> commands = cli::all_commands();
  std::vector<std::string> pages{run_weft({"help"}).out};
  for (const CommandRow& row : all_rows(commands)) pages.push_back(run_weft(joined({"help"}, row.words)).out);
  for (const cli::HelpTopic& topic : cli::help_topics())
    pages.push_back(run_weft({"help", std::string(topic.name)}).out);
  return pages;
}

TEST_SUITE_BEGIN("cli");

TEST_CASE("help fits a screen of 24 lines and 80 columns") {
  for (const std::string& page : help_pages()) {
    CAPTURE(page);
    const std::vector<std::string> lines = lines_of(page);
    CHECK(lines.size() < 24);
    for (const std::string& line : lines) CHECK(text::display_width(line) <= 80);
  }
}

TEST_CASE("help ends with two examples") {
  for (const std::string& page : help_pages()) {
    CAPTURE(page);
    const std::vector<std::string> lines = lines_of(page);
    const auto title = std::find(lines.begin(), lines.end(), "Examples:");
    REQUIRE(title != lines.end());
    CHECK(lines.end() - title == 3);
    for (auto example = title + 1; example != lines.end(); ++example) CHECK(example->starts_with("  weft "));
  }
}

TEST_CASE("help lists every command, and every command tells the same both ways") {
  const std::string overview = run_weft({"help"}).out;
  CHECK(run_weft({"--help"}).out == overview);
  CHECK(run_weft({"-h"}).out == overview);
  CHECK(run_weft({"help", "help"}).out == overview);
  const std::vector<cli::Command> commands = cli::all_commands();
  for (const CommandRow& row : all_rows(commands)) {
    const std::string above = run_weft(joined({"help"}, Words(row.words.begin(), row.words.end() - 1))).out;
    if (row.command->is_for_tools) {
      CHECK(holds(above.substr(above.find("for scripts: ")), row.words.back()));
    } else {
      CHECK(holds(above, "  " + row.words.back() + " "));
      CHECK(holds(above, row.command->sentence));
    }
    const Ran asked = run_weft(joined(row.words, {"--help"}));
    CHECK(asked.exit == 0);
    CHECK(asked.out == run_weft(joined({"help"}, row.words)).out);
    CHECK(asked.out.starts_with(row.command->sentence));
    if (row.command->below.empty()) {
      CHECK(asked.out == run_weft(joined(row.words, {"some", "--nonsense", "-h"})).out);
    } else {
      CHECK(asked.out == run_weft(joined(row.words, {"help"})).out);
    }
  }
}

TEST_CASE("help tells how options are typed") {
  const std::string page = run_weft({"help", "build"}).out;
  CHECK(holds(page, "usage: weft build [OPTION…] [PATH…]\n"));
  CHECK(holds(page, "\n  -o, --output DIR "));
  CHECK(holds(page, "\n  --strict "));
  CHECK(holds(run_weft({"help", "related"}).out, "usage: weft related [OPTION…] THING\n"));
  CHECK(holds(run_weft({"help", "ontology"}).out, "usage: weft ontology COMMAND [OPTION…]\n"));
  CHECK(holds(run_weft({"help", "ontology", "show"}).out, "usage: weft ontology show [OPTION…] [TOPIC]\n"));
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
