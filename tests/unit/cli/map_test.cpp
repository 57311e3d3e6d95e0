// SPDX-License-Identifier: MIT
#include "program.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("cli");

TEST_CASE("a map goes to standard output as SVG, or into a file in the format that its name ends in") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"map"});
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  CHECK(holds(ran.out, "<svg "));
  const Ran filed = archive.ask({"map", "-o", archive.beside("map.svg")});
  CHECK(filed.exit == 0);
  CHECK(filed.out.empty());
  CHECK(archive.read("map.svg") == ran.out);
  CHECK(archive.ask({"map", "-o", archive.beside("map.dot")}).exit == 0);
  CHECK(archive.read("map.dot").starts_with("digraph "));
  CHECK(archive.ask({"map", "--format", "dot"}).out == archive.read("map.dot"));
  CHECK(archive.ask({"map", "-o", "-"}).out == ran.out);
  CHECK(archive.ask({"map", "--format", "dot", "-o", archive.beside("map.gv")}).exit == 0);
}

TEST_CASE("a file whose name ends in no format of maps is refused before an archive is asked for") {
  for (const char* file : {"map.jpg", "map", "some.svg/map", ".svg.gz"}) {
    CAPTURE(file);
    const Ran ran = run_weft({"map", "-o", file, "--archive", "/nowhere/weft.db"});
    CHECK(ran.exit == 2);
    CHECK(holds(ran.err, std::string("'") + file + "' does not say what to draw"));
    CHECK(holds(ran.err, "--format"));
  }
}

TEST_CASE("a map around something shows that and is called by it") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"map", "cassandra", "--depth", "1"});
  CHECK(ran.exit == 0);
  CHECK(holds(ran.out, "Around Apache Cassandra"));
  CHECK(holds(ran.out, "topic:scylladb"));
  CHECK_FALSE(holds(ran.out, "topic:elixir"));
  CHECK(holds(archive.ask({"map", "2019-05"}).out, "article:2019-05/scaling-postgres"));
  CHECK(holds(archive.ask({"map", "discordapp.com"}).out, "article:2019-09/how-discord-scaled-elixir"));
}

TEST_CASE("a thing that is not there is answered by the nearest") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"map", "cassandra", "kubernets"});
  CHECK(ran.exit == 0);  // the only one it can be
  const Ran none = archive.ask({"map", "qqqqqqqq"});
  CHECK(none.exit == 1);
  CHECK(none.out.empty());
  CHECK(holds(none.err, "qqqqqqqq"));
}

TEST_CASE("a community that is not there is answered by how to find one") {
  const LittleArchive archive;
  for (const char* name : {"99", "0", "elixir"}) {
    CAPTURE(name);
    const Ran ran = archive.ask({"map", "--community", name});
    CHECK(ran.exit == 1);
    CHECK(ran.out.empty());
    CHECK(holds(ran.err, "communit"));
  }
}

TEST_CASE("a map is a picture, too, where its name says so") {
  const LittleArchive archive;
  CHECK(archive.ask({"map", "-o", archive.beside("map.png")}).exit == 0);
  CHECK(archive.read("map.png").starts_with("\x89PNG"));
  CHECK(archive.ask({"map", "raft", "-o", archive.beside("map.pdf")}).exit == 0);
  CHECK(archive.read("map.pdf").starts_with("%PDF"));
}

TEST_CASE("a timeline has rows for the topics that were named, or for all") {
  const LittleArchive archive;
  const Ran all = archive.ask({"map", "--timeline"});
  CHECK(all.exit == 0);
  CHECK(holds(all.out, "Kubernetes"));
  const Ran some = archive.ask({"map", "--timeline", "raft", "cassandra", "--theme", "dark"});
  CHECK(some.exit == 0);
  CHECK(holds(some.out, "Raft"));
  CHECK_FALSE(holds(some.out, "Kubernetes"));
  const Ran issue = archive.ask({"map", "--timeline", "2019-05"});
  CHECK(issue.exit == 2);
  CHECK(holds(issue.err, "is none"));
  CHECK(archive.ask({"map", "--timeline", "--format", "dot"}).exit == 2);
}

TEST_CASE("what does not go together is refused") {
  const LittleArchive archive;
  CHECK(archive.ask({"map", "raft", "--community", "1"}).exit == 2);
  CHECK(archive.ask({"map", "--theme", "sepia"}).exit == 2);
  CHECK(archive.ask({"map", "--size", "a17"}).exit == 2);
}

TEST_CASE("a time without issues has no map, and says so") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"map", "--since", "2031"});
  CHECK(ran.exit == 1);
  CHECK(ran.out.empty());
  CHECK(holds(ran.err, "nothing in the archive"));
}

TEST_CASE("a map around an article has its topics and those of related ones when articles are left out") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"map", "2019-01/raft-explained", "--topics-only"});
  CHECK(ran.exit == 0);
  CHECK(holds(ran.out, "topic:raft"));
  CHECK(holds(ran.out, "topic:paxos"));
  CHECK_FALSE(holds(ran.out, "article:"));
}

TEST_CASE("where there is nothing to draw no picture is written") {
  const LittleArchive archive;
  for (const std::vector<std::string>& things : std::vector<std::vector<std::string>>{
           {"2019-09/news-in-brief", "--topics-only"}, {"wide-column-stores", "--timeline"}}) {
    CAPTURE(things.front());
    std::vector<std::string> words{"map", "-o", archive.beside("nothing.svg")};
    words.insert(words.end(), things.begin(), things.end());
    const Ran ran = archive.ask(words);
    CHECK(ran.exit == 1);
    CHECK(holds(ran.err, "nothing to draw"));
    CHECK_FALSE(std::filesystem::exists(archive.beside("nothing.svg")));
  }
}

TEST_CASE("an option that a timeline has no use for is refused, with what to do") {
  const LittleArchive archive;
  for (const std::vector<std::string>& option :
       std::vector<std::vector<std::string>>{{"--size", "a4"}, {"--depth", "3"}, {"--topics-only"}}) {
    CAPTURE(option.front());
    std::vector<std::string> words{"map", "raft", "--timeline"};
    words.insert(words.end(), option.begin(), option.end());
    const Ran ran = archive.ask(words);
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK(holds(ran.err, "leave out " + option.front()));
  }
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
