// SPDX-License-Identifier: MIT
#include "mcp/parameter.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

namespace weft::tests {
namespace {

using mcp::Arguments;
using mcp::Json;
using mcp::Parameter;
using mcp::ParameterKind;

const std::vector<Parameter>& all_kinds() {
  static const std::vector<Parameter> parameters{
      {"thing", ParameterKind::text, "What is meant.", nullptr, 5, {}, true},
      {"limit", ParameterKind::number, "How many.", 10, 50},
      {"score", ParameterKind::share, "From when on.", 0.5},
      {"loud", ParameterKind::flag, "Whether it is loud.", false},
      {"sort", ParameterKind::choice, "The order.", "count", 0, {"count", "name"}},
      {"only", ParameterKind::choices, "Parts.", nullptr, 0, {"sent", "lint"}},
      {"avoid", ParameterKind::texts, "Things."},
      {"since", ParameterKind::since, "From."},
      {"until", ParameterKind::until, "To."}};
  return parameters;
}

std::string fault_of(const std::string& given) {
  const auto read = mcp::read_arguments(Json::parse(given), all_kinds());
  const std::string* fault = std::get_if<std::string>(&read);
  return fault == nullptr ? "" : *fault;
}

TEST_SUITE_BEGIN("mcp");

TEST_CASE("the schema says all that is checked") {
  const Json schema = mcp::schema_of(all_kinds());
  CHECK(schema["type"] == "object");
  CHECK(schema["additionalProperties"] == false);
  CHECK(schema["required"] == Json::array({"thing"}));
  const Json& properties = schema["properties"];
  CHECK(properties.size() == all_kinds().size());
  CHECK(properties["thing"] ==
        Json({{"type", "string"}, {"minLength", 1}, {"maxLength", 5}, {"description", "What is meant."}}));
  CHECK(properties["limit"] ==
        Json({{"type", "integer"}, {"minimum", 1}, {"maximum", 50}, {"description", "How many."}, {"default", 10}}));
  CHECK(properties["score"]["maximum"] == 1);
  CHECK(properties["loud"]["type"] == "boolean");
  CHECK(properties["sort"]["enum"] == Json::array({"count", "name"}));
  CHECK(properties["only"]["items"]["enum"] == Json::array({"sent", "lint"}));
  CHECK(properties["avoid"]["maxItems"] == 20);
  CHECK(properties["since"]["pattern"] == R"(^\d{4}(-\d{2}(-\d{2})?)?$)");
}

TEST_CASE("what is given is read, and what is not has its fallback") {
  const auto read = mcp::read_arguments(
      Json::parse(R"({"thing": "größe", "limit": 3.0, "only": ["lint"], "since": "2024", "until": "2024-02",
                      "sort": null})"),
      all_kinds());
  REQUIRE(std::holds_alternative<Arguments>(read));
  const auto& arguments = std::get<Arguments>(read);
  CHECK(arguments.text("thing") == "größe");
  CHECK(arguments.number("limit") == 3);
  CHECK(arguments.share("score") == 0.5);
  CHECK_FALSE(arguments.flag("loud"));
  CHECK(arguments.text("sort") == "count");
  CHECK(arguments.texts("only") == std::vector<std::string>{"lint"});
  CHECK(arguments.texts("avoid").empty());
  CHECK_FALSE(arguments.has("avoid"));
  CHECK(arguments.text("since") == "2024-01-01");
  CHECK(arguments.text("until") == "2024-02-29");
}

TEST_CASE("what is wrong is told by its name, with what was expected and what was given") {
  struct Row {
    std::string given;
    std::string fault;
  };
  for (
      const Row& row : std::vector<Row>{
          {R"({})", "thing is missing: What is meant."},
          {R"({"thing": null})", "thing is missing: What is meant."},
          {R"({"thing": ""})", R"(thing: expected a text that is not empty, got "")"},
          {R"({"thing": ["a"]})", R"(thing: expected a text that is not empty, got ["a"])"},
          {R"({"thing": "längeres"})", R"(thing: expected a text of at most 5 characters, got "längeres")"},
          {R"({"thing": "a", "limit": "10"})", R"(limit: expected a whole number from 1 to 50, got "10")"},
          {R"({"thing": "a", "limit": 0})", "limit: expected a whole number from 1 to 50, got 0"},
          {R"({"thing": "a", "limit": 51})", "limit: expected a whole number from 1 to 50, got 51"},
          {R"({"thing": "a", "limit": 1.5})", "limit: expected a whole number from 1 to 50, got 1.5"},
          {R"({"thing": "a", "limit": 1e300})", "limit: expected a whole number from 1 to 50, got 1e+300"},
          {R"({"thing": "a", "score": 2})", "score: expected a number from 0 to 1, got 2"},
          {R"({"thing": "a", "loud": "yes"})", R"(loud: expected true or false, got "yes")"},
          {R"({"thing": "a", "sort": "rank"})", R"(sort: expected one of count, name, got "rank")"},
          {R"({"thing": "a", "only": "lint"})", R"(only: expected a list of at most 20 texts, got "lint")"},
          {R"({"thing": "a", "only": ["all"]})", R"(only: expected in the list one of sent, lint, got ["all"])"},
          {R"({"thing": "a", "avoid": [1]})", "avoid: expected in the list a text that is not empty, got [1]"},
          {R"({"thing": "a", "since": "May"})", R"(since: expected a date as 2024, 2024-02 or 2024-02-29, got "May")"},
          {R"({"thing": "a", "until": 2024})", "until: expected a date as 2024, 2024-02 or 2024-02-29, got 2024"},
          {R"({"thing": "a", "limt": 3})",
           R"(there is no argument "limt"; did you mean 'limit'? (there are: thing, limit, score, loud, sort, only, avoid, since, until))"}}) {
    CAPTURE(row.given);
    CHECK(fault_of(row.given) == row.fault);
  }
}

TEST_CASE("what is given is told shortened, and on one line") {
  const std::string fault = fault_of(Json({{"thing", std::string(5000, 'x') + "\n"}}).dump());
  CHECK(fault.size() < 250);
  CHECK(fault.find('\n') == std::string::npos);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
