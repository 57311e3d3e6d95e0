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
  const Ran ran = archive.ask({"related", "How Discord Stores Billions of Messages"});
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out.starts_with(
      "How Discord Stores Billions of Messages\n2019-01/how-discord-stores-billions-of-messages\n\n 1. "));
  CHECK(holds(ran.out, "  Moving to ScyllaDB (2019-09)\n"));
  CHECK(holds(ran.out, "\n          - about Apache Cassandra"));
  CHECK(holds(ran.out, "\n          https://example.info/scylla\n"));
}

TEST_CASE("other articles about the page that was asked about are named apart") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"related", "Raft, explained"});
  CHECK(holds(ran.out, "\nalso sent as 2019-09/raft-again (2019-02-25)\n"));
  CHECK_FALSE(holds(ran.out, "Raft Once Again"));
}

TEST_CASE("topics and sources have related ones too, and a page that is not there is none of the archive") {
  const LittleArchive archive;
  CHECK(archive.ask({"related", "cassandra"}).out.starts_with("Apache Cassandra\ntopic cassandra, "));
  const Ran nothing = archive.ask({"related", "https://example.org/unknown"});
  CHECK(nothing.exit == 1);
  CHECK(nothing.err.starts_with("weft: nothing in the archive is about the page 'https://example.org/unknown'\n"));
}

TEST_CASE("a text on standard input is asked about") {
  const LittleArchive archive;
  const Ran ran =
      run_weft({"related", "-", "--archive", archive.path()}, "# New in Cassandra\n\nScyllaDB is faster.\n");
  CHECK(ran.exit == 0);
  CHECK(holds(ran.out, " 1. "));
  CHECK(holds(ran.out, "Apache Cassandra"));
  CHECK(run_weft({"related", "-", "--archive", archive.path()}, "").exit == 1);
}

TEST_CASE("dates and a topic narrow the answers, and what they leave out is told") {
  const LittleArchive archive;
  const std::string id = "2019-01/how-discord-stores-billions-of-messages";
  CHECK_FALSE(holds(archive.ask({"related", id, "--until", "2019-01"}).out, "Moving to ScyllaDB"));
  CHECK(holds(archive.ask({"related", id, "--since", "2019-02", "--topic", "ScyllaDB"}).out, "Moving to ScyllaDB"));
  const Ran none = archive.ask({"related", id, "--since", "2030"});
  CHECK(none.exit == 1);
  CHECK(holds(none.err, "--since, --until, --topic and --series leave others out"));
  CHECK(archive.ask({"related", id, "--topic", "no such topic"}).exit == 1);
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
  CHECK_FALSE(holds(archive.ask({"related", id, "--same-issue", "no"}).out, "(2019-05)"));
  CHECK(holds(archive.ask({"related", id, "--same-issue", "yes"}).out, "(2019-05)"));
}

TEST_CASE("an article without related ones says so") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"related", "News in Brief"});
  CHECK(ran.exit == 1);
  CHECK(ran.out.empty());
  CHECK(
      ran.err ==
      "weft: nothing is related to 'News in Brief': no other article shares a topic, a page or words with it that few "
      "have\n"
      "  weft show 2019-09/news-in-brief tells what it has; weft find WORDS searches all texts\n");
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
