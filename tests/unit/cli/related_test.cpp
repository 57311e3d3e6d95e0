// SPDX-License-Identifier: MIT
#include "program.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("cli");

TEST_CASE("related articles come numbered, with score, issue, reasons and link") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"related", "Raft, explained"});
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out.starts_with("Raft, explained\n2019-01/raft-explained\n\n 1. "));
  CHECK(holds(ran.out, "  Raft Once Again (2019-09)\n"));
  CHECK(holds(ran.out, "\n          - link the same page\n"));
  CHECK(holds(ran.out, "\n          http://www.example.org/raft/\n"));
}

TEST_CASE("as many answers come as were asked for") {
  const LittleArchive archive;
  const std::string id = "2019-01/how-discord-stores-billions-of-messages";
  CHECK(holds(archive.ask({"related", id}).out, "\n 2. "));
  CHECK_FALSE(holds(archive.ask({"related", id, "--limit", "1"}).out, "\n 2. "));
  CHECK_FALSE(holds(archive.ask({"related", id, "--limit", "9", "--limit=1"}).out, "\n 2. "));
}

TEST_CASE("articles of the same issue answer when they are asked") {
  const LittleArchive archive;
  const std::string id = "2019-05/scaling-postgres";
  CHECK_FALSE(holds(archive.ask({"related", id}).out, "(2019-05)"));
  CHECK_FALSE(holds(archive.ask({"related", id, "--same-issue", "no"}).out, "(2019-05)"));
  CHECK(holds(archive.ask({"related", id, "--same-issue", "yes"}).out, "(2019-05)"));
}

TEST_CASE("an article without related ones says so") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"related", "News in Brief"});
  CHECK(ran.exit == 1);
  CHECK(ran.out.empty());
  CHECK(ran.err == "weft: nothing is related to 'News in Brief'\n  --same-issue yes looks in its own issue as well\n");
  const Ran json = archive.ask({"related", "News in Brief", "--json"});
  CHECK(json.exit == 1);
  CHECK(holds(json.out, "\"related\": []"));
}

TEST_CASE("an article that recurs has no related ones, and it is told why") {
  const LittleArchive archive;
  archive.let_recur();
  const Ran ran = archive.ask({"related", "News in Brief"});
  CHECK(ran.exit == 1);
  CHECK(ran.out.empty());
  CHECK(ran.err ==
        "weft: 'News in Brief' repeats or keeps house, so nothing is related to it\n"
        "  ask about an article that stands for itself\n");
  CHECK(holds(archive.ask({"related", "News in Brief", "--json"}).out, "\"related\": []"));
}

TEST_CASE("related articles come as JSON") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"related", "--json", "Raft, explained"});
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out.starts_with("{"));
  CHECK(holds(ran.out, "\"id\": \"2019-09/raft-again\""));
}

TEST_CASE("a title that begins with a hyphen can be asked for") {
  const LittleArchive archive;
  const Ran ran = run_weft({"related", "--archive", archive.path(), "--", "-raft, explained"});
  CHECK(ran.exit == 0);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
