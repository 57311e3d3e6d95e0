// SPDX-License-Identifier: MIT
#include "serve/api.hpp"

#include "support/kept_world.hpp"
#include "support/turning_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace weft::tests {
namespace {

using nlohmann::ordered_json;

serve::Answer ask(const KeptWorld& world, const std::string& target) {
  const auto parsed = serve::parse_target("/api/" + target);
  REQUIRE(parsed);
  return serve::answer_query(parsed->path.substr(5), *parsed, world.path());
}

}  // namespace

TEST_SUITE("serve") {
  TEST_CASE("queries are answered in the shapes of the commands") {
    const KeptWorld world = keep_rows(little_rows());
    const auto answer_to = [&](const std::string& target) {
      const serve::Answer answer = ask(world, target);
      CAPTURE(target);
      CHECK(answer.status == 200);
      return ordered_json::parse(answer.body);
    };
    CHECK(answer_to("topics?limit=2&sort=name")["topics"].size() == 2);
    CHECK(answer_to("find?words=raft")["articles"].size() > 0);
    CHECK(answer_to("show?thing=cassandra")["version"] == 1);
    CHECK(answer_to("related?thing=2019-01/raft-explained")["version"] == 1);
    CHECK(answer_to("path?from=raft&to=cassandra&avoid=consensus&avoid=scylladb")["steps"].size() > 0);
  }

  TEST_CASE("trends are answered, where there are any") {
    CHECK(ask(keep_rows(little_rows()), "trends").status == 404);
    const serve::Answer answer = ask(keep_rows(turning_rows()), "trends?topics=raft");
    CHECK(answer.status == 200);
    CHECK(ordered_json::parse(answer.body)["version"] == 1);
  }

  TEST_CASE("what is wrong with a query is told, and with which status") {
    const KeptWorld world = keep_rows(little_rows());
    const auto check = [&](const std::string& target, unsigned status, const std::string& words) {
      const serve::Answer answer = ask(world, target);
      CAPTURE(answer.body);
      CHECK(answer.status == status);
      CHECK(ordered_json::parse(answer.body)["error"].get<std::string>().find(words) != std::string::npos);
    };
    check("tpoics", 404, "did you mean");
    check("check?text=x", 404, "there is no query");
    check("topics?limit=0", 400, "limit: expected a whole number");
    check("topics?limit=all", 400, "got \"all\"");
    check("topics?limit=1&limit=2", 400, "limit is given twice");
    check("topics?limt=1", 400, "there is no argument \"limt\"");
    check("show", 400, "thing is missing");
    check("show?thing=nothing-like-it-at-all", 404, "nothing-like-it-at-all");
    check("find?words=" + std::string(2001, 'x'), 400, "at most 2000 characters");
  }

  TEST_CASE("without an archive nothing is answered, and it is told why") {
    const serve::Answer answer = serve::answer_query("topics", {"/api/topics", {}}, "/nowhere/weft.db");
    CHECK(answer.status == 503);
    CHECK(answer.body.find("there is no archive") != std::string::npos);
  }
}

}  // namespace weft::tests
