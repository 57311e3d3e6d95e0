// SPDX-License-Identifier: MIT
#include "program.hpp"

#include "cli/candidates.hpp"
#include "cli/command_tree.hpp"
#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"
#include "cli/parser.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

using Words = std::vector<std::string>;

Words words_of(const cli::Candidates& candidates) {
  Words words;
  for (const cli::CompletedWord& candidate : candidates.words) words.push_back(candidate.word);
  return words;
}

/// What the last word could become, asked as shells ask.
Words completed(const Words& typed) {
  Words asked{"completion", "words", "--"};
  asked.insert(asked.end(), typed.begin(), typed.end());
  const Ran ran = run_weft(asked);
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  Words words;
  for (const std::string& line : lines_of(ran.out)) {
    if (!line.empty()) words.push_back(line.front() == '\t' ? line.substr(1) : line.substr(0, line.find('\t')));
  }
  return words;
}

/// The words of a path: `ontology`, `show`.
Words split(const std::string& path) {
  const std::size_t blank = path.find(' ');
  return blank == std::string::npos ? Words{path} : Words{path.substr(0, blank), path.substr(blank + 1)};
}

TEST_SUITE_BEGIN("cli");

TEST_CASE("a word becomes the commands, groups and topics of help that begin with it") {
  CHECK(completed({"re"}) == Words{"related"});
  CHECK(completed({"tr"}) == Words{"trends"});
  CHECK(completed({"--v"}) == Words{"--version"});
  CHECK(completed({"ontology", "s"}) == Words{"show", "suggest"});
  CHECK(completed({"help", "ex"}) == Words{"export", "extract", "exit"});
  CHECK(completed({"help", "ontology", "ch"}) == Words{"check"});
  CHECK(completed({"xyzzy", ""}).empty());
}

TEST_CASE("a value becomes one of its words, whichever way it is typed") {
  CHECK(completed({"topics", "--sort", ""}) == Words{"count", "rank", "name", "rise"});
  CHECK(completed({"topics", "--sort", "r"}) == Words{"rank", "rise"});
  CHECK(completed({"topics", "--sort=r"}) == Words{"--sort=rank", "--sort=rise"});
  CHECK(completed({"topics", "--sort", "=", "r"}) == Words{"rank", "rise"});  // as bash takes it apart
  CHECK(completed({"export", "gra"}) == Words{"graphml", "graphology"});
  CHECK(completed({"export", "svg", "--kinds", "topic,is"}) == Words{"topic,issue"});
  CHECK(completed({"map", "--size", "a4"}) == Words{"a4"});
  CHECK(completed({"check", "--skip", "l"}) == Words{"lint"});
}

TEST_CASE("options are offered that are not given yet") {
  CHECK(completed({"topics", "--s"}) == Words{"--sort", "--series"});
  CHECK(completed({"topics", "--sort", "name", "--"}) == Words{"--limit", "--series", "--json", "--archive", "--help"});
  CHECK(completed({"topics", ""}) == Words{"--sort", "--limit", "--series", "--json", "--archive", "--help"});
  CHECK(completed({"build", "--ontology", "a.yaml", "--on"}) == Words{"--ontology"});  // may be repeated
  CHECK(completed({"related", "--", "--s"}).empty());                                  // a name by now
}

TEST_CASE("files and folders are left to the shell") {
  CHECK(completed({"build", ""}) == Words{"files"});
  CHECK(completed({"build", "-o", ""}) == Words{"folders"});
  CHECK(completed({"build", "one", "tw"}) == Words{"files"});
  CHECK(completed({"topics", "--archive", ""}) == Words{"files"});
}

TEST_CASE("things are offered from the archive that is named") {
  const LittleArchive archive;
  const Words in{"--archive", archive.path()};
  const auto ask = [&](Words typed) {
    typed.insert(typed.begin() + 1, in.begin(), in.end());
    return completed(typed);
  };
  CHECK(ask({"show", "d"}) == Words{"docker", "discordapp.com"});
  CHECK(ask({"show", "2019-01"}) == Words{"2019-01", "2019-01/docker-internals",
                                          "2019-01/how-discord-stores-billions-of-messages", "2019-01/raft-explained"});
  CHECK(ask({"path", "raft", "pos"}) == Words{"postgresql"});
  CHECK(ask({"show", "Postg"}) == Words{"postgresql"});
  CHECK(ask({"show", "Wide column"}) == ask({"show", "wide-column"}));
  CHECK(ask({"related", "raft", "--topic", "s"}) == Words{"scylladb"});
  CHECK(ask({"find", "--series", "L"}) == Words{"Little Weekly"});
  CHECK(ask({"find", "--source", "discord"}) == Words{"discordapp.com"});
  // Topics that no article has would find nothing.
  CHECK(ask({"show", "go"}).empty());
  CHECK(completed({"show", "--archive", archive.beside("nowhere.db"), "d"}).empty());
}

TEST_CASE("articles that are too many to look through are led to by their issues") {
  const TemporaryFolder folder;
  for (const std::string issue : {"2020-01", "2020-02"}) {
    std::string text = "# Many " + issue + "\n";
    for (int i = 100; i < 160; ++i)
      text +=
          "\n## [Piece " + std::to_string(i) + "](https://example.org/" + issue + std::to_string(i) + ")\n\nWords.\n";
    folder.write(issue + ".md", text);
  }
  REQUIRE(run_weft({"build", folder.path(""), "--no-exports", "-o", folder.path("out")}).exit == 0);
  const std::string archive = folder.path("out") + "/weft.db";
  CHECK(completed({"show", "--archive", archive, "2020"}) == Words{"2020-01", "2020-02", "2020-01/", "2020-02/"});
  CHECK(completed({"show", "--archive", archive, "2020-01/"}).size() == 60);
}

TEST_CASE("nothing in an archive makes a line of its own") {
  const TemporaryFolder folder;
  folder.write("2020-01.md", "---\nseries: \"One\\nTwo\"\n---\n\n## [Raft](https://example.org/raft)\n\nRaft.\n");
  REQUIRE(run_weft({"build", folder.path(""), "--no-exports", "-o", folder.path("out")}).exit == 0);
  for (const std::string& word : completed({"find", "--archive", folder.path("out") + "/weft.db", "--series", ""}))
    CHECK(word != "Two");
}

TEST_CASE("help, manual and completion tell of the same commands and options, and the parser takes them") {
  const std::vector<cli::Command> commands = cli::all_commands();
  Words offered_commands;
  for (const cli::Place& place : cli::all_places(commands)) {
    CAPTURE(place.path);
    if (cli::is_group(place)) continue;
    const Words path = split(place.path);
    Words asked_help{"help"};
    asked_help.insert(asked_help.end(), path.begin(), path.end());
    Words asked_man{"help", "--man"};
    asked_man.insert(asked_man.end(), path.begin(), path.end());
    const std::string help = run_weft(asked_help).out;
    std::string manual = run_weft(asked_man).out;
    manual.erase(std::remove(manual.begin(), manual.end(), '\\'), manual.end());
    Words typed = path;
    typed.emplace_back("--");
    const Words offered = words_of(cli::candidates_for(typed, commands));
    const cli::Parser parser(place);
    for (const cli::OptionRow& row : cli::told_rows(parser.options())) {
      CAPTURE(row.names.back());
      CHECK(holds(help, "  " + cli::typed(row) + "  "));
      CHECK(holds(manual, "fB" + cli::typed(row) + "fR\n" + row.sentence + "\n"));
      for (const std::string& name : row.names) {
        if (name.starts_with("--")) CHECK(std::count(offered.begin(), offered.end(), name) == 1);
      }
    }
    CHECK(offered.size() == static_cast<std::size_t>(std::count_if(
                                offered.begin(), offered.end(), [&](const std::string& n) { return holds(help, n); })));
  }
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
