// SPDX-License-Identifier: MIT
#include "program.hpp"

#include "cli/command_tree.hpp"
#include "cli/commands.hpp"
#include "cli/descriptions.hpp"
#include "cli/help_topics.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

std::string upper_case(std::string text) {
  for (char& byte : text) byte = byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte;
  return text;
}

TEST_SUITE_BEGIN("cli");

TEST_CASE("every command is described") {
  CHECK_FALSE(cli::description_of("").empty());
  CHECK(cli::description_of("xyzzy").empty());
  const std::vector<cli::Command> commands = cli::all_commands();
  for (const cli::Place& place : cli::all_places(commands)) {
    CAPTURE(place.path);
    CHECK_FALSE(cli::description_of(place.path).empty());
  }
}

TEST_CASE("the manual of the program has the commands and all that help tells besides") {
  const std::string page = run_weft({"help", "--man"}).out;
  for (const cli::Command& command : cli::all_commands())
    CHECK(holds(page, ".TP\n\\fB" + std::string(command.name) + "\\fR\n"));
  for (const cli::HelpTopic& topic : cli::help_topics())
    CHECK(holds(page, "\n.SH " + upper_case(std::string(topic.name)) + "\n"));
}

TEST_CASE("nothing in the manual is taken for a request") {
  const std::string page = run_weft({"help", "--man", "ontology", "import"}).out;
  CHECK(page.starts_with(".TH WEFT\\-ONTOLOGY\\-IMPORT 1 "));
  CHECK(holds(page, "\nweft\\-ontology\\-import \\- "));
  for (const std::string& line : lines_of(page)) {
    if (!line.starts_with('.')) continue;
    CAPTURE(line);
    const std::vector<std::string> requests{".TH", ".SH", ".TP", ".PP", ".nf", ".fi", ".br"};
    CHECK(std::count(requests.begin(), requests.end(), line.substr(0, 3)) == 1);
  }
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
