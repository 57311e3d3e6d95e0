// SPDX-License-Identifier: MIT
#include "program.hpp"
#include "support/keep_corpus.hpp"

#include "support/little_world.hpp"

#include <weft/archive.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

using nlohmann::json;

TEST_SUITE_BEGIN("cli");

TEST_CASE("communities come as blocks: name, size, articles and dates") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"communities", "--limit", "1"});
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out ==
        "  1. Docker, Kubernetes\n"
        "     2 topics, 2 articles, 2019-01-07 … 2019-01-28\n");
}

TEST_CASE("communities of articles show their leading articles") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"communities", "--articles"});
  CHECK(ran.exit == 0);
  CHECK(holds(ran.out, " articles, 2019-01-"));
  CHECK(holds(ran.out, "     - "));
}

TEST_CASE("communities come as JSON, and a topic says which is its own") {
  const LittleArchive archive;
  const json communities = json::parse(archive.ask({"communities", "--json"}).out);
  CHECK(communities["network"] == "topics");
  CHECK(communities["modularity"].is_number_float());
  REQUIRE_FALSE(communities["communities"].empty());
  const json& first = communities["communities"][0];
  CHECK(first["number"] == 1);
  CHECK(first["members"].size() == first["size"]);
  const std::string member = first["members"][0]["id"];
  const json shown = json::parse(archive.ask({"show", member, "--json"}).out);
  CHECK(shown["measures"]["community"]["number"] == 1);
  CHECK(shown["measures"]["community"]["name"] == first["name"]);
  CHECK(shown["measures"]["betweenness"].is_number());
  const std::vector<std::string> one{"communities", "--articles", "--json", "--limit", "1"};
  CHECK(json::parse(archive.ask(one).out)["communities"].size() == 1);
}

TEST_CASE("sources and issues are in no network") {
  const LittleArchive archive;
  CHECK_FALSE(json::parse(archive.ask({"show", "example.org", "--json"}).out).contains("measures"));
  CHECK_FALSE(holds(archive.ask({"show", "2019-01"}).out, "measures"));
}

TEST_CASE("a topic without ties has no line of measures") {
  const LittleArchive archive;
  CHECK(holds(archive.ask({"show", "docker"}).out, "measures"));
  CHECK_FALSE(holds(archive.ask({"show", "elixir"}).out, "measures"));
}

TEST_CASE("an archive without communities says so") {
  const TemporaryFolder folder;
  ArchivedCorpus corpus;
  corpus.ontology = little_ontology();
  corpus.issues = make_issues(*corpus.ontology, {{"1", "2020-01-06", {{"plain", "Plain", {}, {"go"}}}}});
  keep_corpus(folder.path("weft.db"), corpus);
  const Ran ran = run_weft({"communities", "--archive", folder.path("weft.db")});
  CHECK(ran.exit == 1);
  CHECK(ran.out.empty());
  CHECK(holds(ran.err, "no topics stand together"));
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
