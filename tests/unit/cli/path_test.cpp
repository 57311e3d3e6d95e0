// SPDX-License-Identifier: MIT
#include "program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

using nlohmann::json;

TEST_SUITE_BEGIN("cli");

TEST_CASE("a path stands in aligned lines, things and what ties them") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"path", "docker", "kubernetes"});
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  const std::vector<std::string> lines = lines_of(ran.out);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "● Docker      topic    docker");
  CHECK(lines[1].starts_with("│ 0."));
  CHECK(holds(lines[1], "  together in 2 articles (of 2 and 2)"));
  CHECK(lines[2] == "● Kubernetes  topic    kubernetes");
}

TEST_CASE("articles on a path have their date") {
  const LittleArchive archive;
  const std::vector<std::string> lines = lines_of(archive.ask({"path", "Raft Once Again", "paxos"}).out);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "● Raft Once Again  article  2019-02-25  2019-09/raft-again");
  CHECK(lines[2] == "● Paxos            topic    paxos");
}

TEST_CASE("a path comes as JSON") {
  const LittleArchive archive;
  const json answer = json::parse(archive.ask({"path", "Raft Once Again", "paxos", "--json"}).out);
  CHECK(answer["version"] == 1);
  REQUIRE(answer["things"].size() == 2);
  CHECK(answer["things"][0]["kind"] == "article");
  CHECK(answer["things"][0]["date"] == "2019-02-25");
  CHECK(answer["things"][1]["id"] == "paxos");
  REQUIRE(answer["steps"].size() == 1);
  CHECK(answer["steps"][0]["kind"] == "mentions");
  CHECK(answer["steps"][0]["why"] == "mentions");
  CHECK(answer["score"] == answer["steps"][0]["score"]);
}

TEST_CASE("a path is drawn to a file as well") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"path", "docker", "kubernetes", "-o", archive.beside("path.svg")});
  CHECK(ran.exit == 0);
  CHECK(holds(ran.out, "● Docker"));
  const std::string svg = archive.read("path.svg");
  CHECK(holds(svg, "<title id=\"path-title\">From Docker to Kubernetes</title>"));
  CHECK(holds(svg, "together in 2 articles"));
}

TEST_CASE("what nothing connects is said plainly") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"path", "docker", "elixir"});
  CHECK(ran.exit == 1);
  CHECK(ran.out.empty());
  CHECK(holds(ran.err, "nothing connects 'Docker' and 'Elixir'"));
}

TEST_CASE("ends have to be two things, and are not to be avoided") {
  const LittleArchive archive;
  const Ran same = archive.ask({"path", "docker", "Docker"});
  CHECK(same.exit == 1);
  CHECK(holds(same.err, "both ends are 'Docker'"));
  const Ran avoided = archive.ask({"path", "docker", "kubernetes", "--avoid", "docker"});
  CHECK(avoided.exit == 2);
  CHECK(holds(avoided.err, "which is an end of the path"));
  const Ran unknown = archive.ask({"path", "docker", "qwertyuiop"});
  CHECK(unknown.exit == 1);
  CHECK(holds(unknown.err, "qwertyuiop"));
  CHECK(archive.ask({"path", "docker"}).exit == 2);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
