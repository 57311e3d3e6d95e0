// SPDX-License-Identifier: MIT
#include "program.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("cli");

TEST_CASE("what is found comes as topics and sources first, then as numbered articles with issue, date and link") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"find", "k8s"});
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out ==
        "topic   Kubernetes (K8s): 2 articles → weft show kubernetes\n"
        "\n"
        "2 articles:\n"
        "\n"
        " 1. Kubernetes in a Nutshell (2019-05, 2019-01-28)\n"
        "    https://www.example.dev/nutshell/\n"
        " 2. Docker Internals (2019-01, 2019-01-07)\n"
        "    - topic Kubernetes\n"
        "    https://docker.example.io/\n");
}

TEST_CASE("a word to leave out is no option, wherever it stands") {
  const LittleArchive archive;
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"find", "-docker", "kubernetes"},
                                             {"find", "kubernetes", "-docker"},
                                             {"find", "kubernetes -docker"},
                                             {"find", "--limit", "3", "-docker", "kubernetes"}}) {
    const Ran ran = archive.ask(words);
    CHECK(ran.exit == 0);  // there is the topic
    CHECK_FALSE(holds(ran.out, " 1. "));
    CHECK(holds(ran.err, "no article"));
  }
  CHECK_FALSE(holds(run_weft({"find", "--archive", archive.path(), "kubernetes", "--", "-docker"}).out, " 1. "));
  CHECK(holds(archive.ask({"find", "kubernetes", "-hopper"}).out, " 2. "));
  CHECK(holds(archive.ask({"find", "-h"}).out, "usage: weft find"));
  const Ran mistyped = archive.ask({"find", "raft", "--limt", "3"});
  CHECK(mistyped.exit == 2);
  CHECK(holds(mistyped.err, "did you mean '--limit'?"));
}

TEST_CASE("of several arguments, one with blanks is a phrase; a single one is a whole question") {
  const LittleArchive archive;
  CHECK(holds(archive.ask({"find", "messages discord"}).out, "How Discord Stores Billions of Messages"));
  CHECK_FALSE(holds(archive.ask({"find", "messages discord", "stores"}).out, "Billions"));
  CHECK(holds(archive.ask({"find", "stores billions", "discord"}).out, "Billions"));
  CHECK(holds(archive.ask({"find", "title:stores billions", "discord"}).out, "Billions"));
  CHECK_FALSE(holds(archive.ask({"find", "-stores billions", "discord"}).out, "Billions"));
}

TEST_CASE("dates, topic, source and newsletter narrow the search") {
  const LittleArchive archive;
  CHECK(holds(archive.ask({"find", "raft", "--since", "2019-02"}).out, "\n1 article:\n"));
  CHECK(holds(archive.ask({"find", "raft", "--until", "2019-01"}).out, "\n2 articles:\n"));
  CHECK(archive.ask({"find", "raft", "--since", "soon"}).exit == 2);
  CHECK(holds(archive.ask({"find", "--topic", "K8s"}).out, "2 articles:\n"));
  CHECK(holds(archive.ask({"find", "discord", "--source", "discordapp.com"}).out, "2 articles:\n"));
  CHECK(holds(archive.ask({"find", "raft", "--series", "little weekly"}).out, "articles:\n"));
  const Ran unknown = archive.ask({"find", "raft", "--series", "little weakly"});
  CHECK(unknown.exit == 1);
  CHECK(holds(unknown.err, "no newsletter is called 'little weakly'\n  the nearest: Little Weekly\n"));
}

TEST_CASE("a topic without an article that may answer is no answer") {
  const LittleArchive archive;
  CHECK(archive.ask({"find", "raft", "--since", "2031"}).exit == 1);
  CHECK(archive.ask({"find", "raft", "--topic", "docker"}).exit == 1);
  CHECK(archive.ask({"find", "raft", "--until", "2019-01"}).exit == 0);
}

TEST_CASE("what was made of the words is told") {
  const LittleArchive archive;
  const Ran mistyped = archive.ask({"find", "kuberntes"});
  CHECK(mistyped.exit == 0);
  CHECK(mistyped.err == "weft: nothing has 'kuberntes'; searched for 'kubernetes'\n");
  const Ran nothing = archive.ask({"find", "elixir cassandra"});
  CHECK(holds(nothing.err, "no article has all of 'elixir cassandra'\n"));
  CHECK(holds(nothing.err, "'elixir' 1, 'cassandra' 3"));
}

TEST_CASE("words that act on a terminal do not") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"find", "\x1B[31mzzzz\x07"});
  CHECK(ran.exit == 1);
  CHECK(ran.err.find('\x1B') == std::string::npos);
  CHECK(ran.err.find('\x07') == std::string::npos);
}

TEST_CASE("an answer comes as JSON, empty or not") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"find", "--json", "raft"});
  CHECK(ran.exit == 0);
  CHECK(ran.out.starts_with("{\n  \"version\": 1,\n  \"words\": \"raft\""));
  CHECK(holds(ran.out, "\"id\": \"2019-09/raft-again\""));
  const Ran nothing = archive.ask({"find", "--json", "zzzzzz"});
  CHECK(nothing.exit == 1);
  CHECK(holds(nothing.out, "\"articles\": []"));
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
