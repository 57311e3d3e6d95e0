// SPDX-License-Identifier: MIT
#include "program.hpp"
#include "support/keep_corpus.hpp"

#include "support/little_world.hpp"
#include "text/utf8.hpp"

#include <weft/archive.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("cli");

TEST_CASE("topics come in columns, the commonest first") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"topics", "--limit", "2"});
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out ==
        "topic             articles              about  over time  first seen  last seen\n"
        "Apache Cassandra         3  ██████████      2  █▇         2019-01-07  2019-02-25\n"
        "Raft                     3  ██████████      2  █▇         2019-01-07  2019-02-25\n");
}

TEST_CASE("topics come by name") {
  const LittleArchive archive;
  const std::vector<std::string> lines = lines_of(archive.ask({"topics", "--sort", "name"}).out);
  REQUIRE(lines.size() > 3);
  CHECK(lines[1].starts_with("Apache Cassandra"));
  CHECK(lines[2].starts_with("Consensus"));
}

TEST_CASE("topics come by PageRank") {
  const LittleArchive archive;
  const nlohmann::json answer = nlohmann::json::parse(archive.ask({"topics", "--sort", "rank", "--json"}).out);
  REQUIRE(answer["topics"].size() > 3);
  double before = 1;
  for (const auto& topic : answer["topics"]) {
    CHECK(topic["measures"]["page_rank"] <= before);
    before = topic["measures"]["page_rank"];
  }
  CHECK(answer["topics"][0]["measures"]["place"] == 1);
  CHECK(answer["topics"].back()["measures"]["page_rank"] < answer["topics"][0]["measures"]["page_rank"]);
}

TEST_CASE("topics come as JSON, as many as asked for") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"topics", "--json", "--limit", "1"});
  CHECK(ran.exit == 0);
  CHECK(holds(ran.out, "\"id\": \"cassandra\""));
  CHECK_FALSE(holds(ran.out, "\"id\": \"raft\""));
}

TEST_CASE("an archive without topics says so") {
  const TemporaryFolder folder;
  ArchivedCorpus corpus;
  corpus.ontology = little_ontology();
  corpus.issues = make_issues(*corpus.ontology, {{"1", "2020-01-06", {{"plain", "Plain"}}}});
  keep_corpus(folder.path("weft.db"), corpus);
  const Ran ran = run_weft({"topics", "--archive", folder.path("weft.db")});
  CHECK(ran.exit == 1);
  CHECK(ran.out.empty());
  CHECK(holds(ran.err, "weft build --ontology FILE"));
}

TEST_CASE("columns stand straight with labels of any script") {
  const TemporaryFolder folder;
  ArchivedCorpus corpus;
  corpus.ontology = make_ontology({{"a", "数据库"}, {"b", "Naïve Bayes"}});
  corpus.issues = make_issues(*corpus.ontology, {{"1", "2020-01-06", {{"x", "X", {}, {"a", "b"}}}}});
  keep_corpus(folder.path("weft.db"), corpus);
  const std::vector<std::string> lines = lines_of(run_weft({"topics", "--archive", folder.path("weft.db")}).out);
  REQUIRE(lines.size() == 3);
  CHECK(text::display_width(lines[1]) == text::display_width(lines[2]));
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
