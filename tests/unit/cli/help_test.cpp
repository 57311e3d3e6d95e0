// SPDX-License-Identifier: MIT
#include "program.hpp"

#include "cli/commands.hpp"
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

/// The help of the program and of all its commands.
std::vector<std::string> help_pages() {
  std::vector<std::string> pages{run_weft({"help"}).out};
  for (const cli::Command& command : cli::all_commands())
    pages.push_back(run_weft({"help", std::string(command.name)}).out);
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
  for (const cli::Command& command : cli::all_commands()) {
    const std::string name(command.name);
    CHECK(holds(overview, "  " + name + " "));
    CHECK(holds(overview, command.sentence));
    const Ran asked = run_weft({name, "--help"});
    CHECK(asked.exit == 0);
    CHECK(asked.out == run_weft({"help", name}).out);
    CHECK(asked.out == run_weft({name, "some", "--nonsense", "-h"}).out);
  }
}

TEST_CASE("help tells how options are typed") {
  const std::string page = run_weft({"help", "build"}).out;
  CHECK(holds(page, "usage: weft build [OPTION…] [PATH…]\n"));
  CHECK(holds(page, "\n  -o, --output DIR "));
  CHECK(holds(page, "\n  --strict "));
  CHECK(holds(run_weft({"help", "related"}).out, "usage: weft related [OPTION…] ARTICLE\n"));
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
