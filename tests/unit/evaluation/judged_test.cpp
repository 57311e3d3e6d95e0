// SPDX-License-Identifier: MIT
#include "support/carets.hpp"

#include <weft/evaluation.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("evaluation");

using Texts = std::vector<std::string>;

TEST_CASE("a judged article is read with all its fields") {
  Diagnostics found;
  const auto articles = parse_judged_articles(R"(
{"issue": "2019-01", "title": "Raft", "url": "https://example.org", "essential": ["raft"], "acceptable": ["go", "c"]}
)",
                                              found);
  CHECK(found.empty());
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].issue == "2019-01");
  CHECK(articles[0].title == "Raft");
  CHECK(articles[0].url == "https://example.org");
  CHECK(articles[0].essential == Texts{"raft"});
  CHECK(articles[0].acceptable == Texts{"go", "c"});
  CHECK(articles[0].line == 2);
}

TEST_CASE("a bad line is told of, and the rest goes on") {
  struct Row {
    std::string line;
    std::string found;
  };
  const std::vector<Row> rows{
      {R"({"title": "A", "essential": [], "acceptable": []}})", "labels-syntax"},
      {R"({"title": "A", "essential": [])", "labels-syntax"},
      {R"([1])", "labels-field"},
      {R"({"title": "A", "essential": [1], "acceptable": []})", "labels-field"},
      {R"({"title": "A", "essential": "raft", "acceptable": []})", "labels-field"},
      {R"({"title": "A", "acceptable": []})", "labels-field"},
      {R"({"title": 1, "essential": [], "acceptable": []})", "labels-field"},
      {R"({"essential": [], "acceptable": []})", "labels-field"},
      {"{\"title\": \"\xff\", \"essential\": [], \"acceptable\": []}", "labels-syntax"},
      {std::string(100'000, '['), "labels-syntax"},
      {R"({"title": )" + std::string(100'000, '[') + std::string(100'000, ']') + "}", "labels-syntax"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line.substr(0, 80));
    Diagnostics found;
    const std::string good = R"({"title": "B", "essential": [], "acceptable": []})";
    const auto articles = parse_judged_articles(row.line + '\n' + good, found);
    REQUIRE(found.size() >= 1);
    CHECK(found[0].code == row.found);
    CHECK(found[0].severity == Severity::error);
    CHECK(found[0].span.begin <= row.line.size());
    REQUIRE(articles.size() == 1);
    CHECK(articles[0].title == "B");
    CHECK(articles[0].line == 2);
  }
}

TEST_CASE("the place of a fault in a line is that in the text") {
  const auto drawing = carets::parse_drawing(R"(
{"title": "A", "essential": [], "acceptable": []}
{"title": "B" "essential": []}
              ^
)");
  Diagnostics found;
  parse_judged_articles(drawing.text, found);
  REQUIRE(found.size() == 1);
  CHECK(found[0].span.begin >= drawing.spans[0].begin);
  CHECK(found[0].span.begin <= drawing.spans[0].begin + std::string("\"essential\"").size());
}

TEST_CASE("an unknown key is a warning, with the one that was meant") {
  Diagnostics found;
  const auto articles =
      parse_judged_articles(R"({"titel": "x", "title": "A", "essential": [], "acceptable": []})", found);
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "labels-unknown-key");
  CHECK(found[0].severity == Severity::warning);
  CHECK(found[0].message.find("title") != std::string::npos);
  CHECK(articles.size() == 1);
}

TEST_CASE("concepts are read with their names, and those without are told of") {
  Diagnostics found;
  const Concepts concepts = parse_concepts(
      R"({"go": {"names": ["Go", "Golang"], "type": "language"}, "x": {}, "y": {"names": "z"}, "z": 1})", found);
  CHECK(concepts == Concepts{{"go", {"Go", "Golang"}}});
  REQUIRE(found.size() == 3);
  for (const Diagnostic& diagnostic : found) CHECK(diagnostic.code == "labels-field");
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
