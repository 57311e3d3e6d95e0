// SPDX-License-Identifier: MIT
#include "samples.hpp"

#include "skos/nesting.hpp"

#include <string>

using namespace weft;
using namespace weft::tests;

namespace {

std::string times(std::size_t count, const std::string& text) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_SUITE("skos") {
  TEST_CASE("what cannot be read is an error with its line, and no ontology") {
    struct Row {
      std::string name;
      std::string text;
      SkosFormat format;
      std::string said;  ///< how it begins
    };
    const std::string open = "\n:aa skos:prefLabel \"Alpha x\" ; skos:related ";
    const std::vector<Row> rows{
        {"not Turtle", "# Title\n\nThis is *Markdown*.\n", SkosFormat::turtle, "error skos-syntax 3: "},
        {"truncated", turtle(":aa skos:prefLabel \"Alpha x\" ;\n skos:altLabel \"Bet"), SkosFormat::turtle,
         "error skos-syntax 3: "},
        {"an undeclared prefix", turtle("x:aa skos:prefLabel \"Alpha x\" .\n"), SkosFormat::turtle,
         "error skos-syntax 2: "},
        {"Turtle for N-Triples", turtle(":aa skos:prefLabel \"Alpha x\" .\n"), SkosFormat::ntriples,
         "error skos-syntax 1: "},
        {"deep brackets", turtle(open + times(100'000, "[ skos:related ")), SkosFormat::turtle,
         "error skos-too-deep 3: "},
        {"deep collections", turtle(open + times(100'000, "(")), SkosFormat::turtle, "error skos-too-deep 3: "},
        {"no concept", turtle(":aa :bb :cc .\n"), SkosFormat::turtle, "error skos-no-concept -: "},
        {"nothing", "", SkosFormat::turtle, "error skos-no-concept -: "},
        {"not JSON", "{\n\"a\": ]\n}", SkosFormat::jsonld, "error skos-syntax 2: this is not JSON: "},
        {"truncated JSON", "{\"@graph\": [", SkosFormat::jsonld, "error skos-syntax 1: this is not JSON: "},
        {"deep JSON", times(100'000, "["), SkosFormat::jsonld, "error skos-"},
        {"deep whole JSON", times(100'000, "[") + times(100'000, "]"), SkosFormat::jsonld, "error skos-too-deep -: "},
        {"JSON of another kind", "[1, null, \"x\", {\"a\": {\"b\": true}}]", SkosFormat::jsonld,
         "error skos-no-concept -: "},
        {"no text",
         std::string("\x7f"
                     "ELF\0\0\0\1\2\3\0\0\0\0\0\0",
                     16),
         SkosFormat::turtle, "error skos-not-text -: "},
    };
    for (const Row& row : rows) {
      CAPTURE(row.name);
      const Imported vocabulary = imported(row.text, row.format);
      CHECK_MESSAGE(vocabulary.said().starts_with(row.said), vocabulary.said());
      CHECK_FALSE(vocabulary.ontology.has_value());
    }
  }

  TEST_CASE("what is strange but can be read is read") {
    const std::vector<std::string> texts{
        turtle(":aa skos:prefLabel \"Alpha x\" ; skos:altLabel \"((((((\", \"[[[\", '''\n[[[ \" ((('''. # ((((\n"),
        turtle("_:x skos:broader _:y . _:y skos:broader _:x .\n:aa skos:prefLabel \"Alpha x\" ."),
        turtle(":aa skos:prefLabel \"Alpha x\" ; skos:scopeNote \"" + std::string(5'000'000, 'x') + "\" ."),
        turtle(":aa skos:prefLabel \"Alpha x\" ; :members (:a :b (:c)) ; :at [ :x [ :y 3.5, true ] ] ."),
        turtle(":aa skos:prefLabel \"Alpha x\", <http://not/a/literal> ; skos:broader \"text\" ."),
        turtle("<relative> skos:prefLabel \"Beta x\" .\n:aa skos:prefLabel \"Alpha x\" ."),
        turtle(":aa skos:prefLabel \"Alpha x\" ; skos:altLabel \"b\xFF\" ."),
        "\xEF\xBB\xBF" + turtle(":aa skos:prefLabel \"Alpha x\" .\r\n"),
    };
    for (const std::string& text : texts) {
      const Imported vocabulary = imported(text);
      CAPTURE(vocabulary.said());
      REQUIRE(vocabulary.ontology.has_value());
      CHECK(vocabulary.ontology->find("aa"));
    }
  }

  TEST_CASE("a policy that says nothing sensible is left out") {
    const Imported vocabulary = imported(turtle(
        "@prefix weft: <urn:weft:vocabulary:> .\n"
        ":aa skos:prefLabel \"Alpha x\" ; weft:kind \"nonsense\" ; weft:match _:gone, [ weft:matchLabel \"Other\" ],\n"
        " [ weft:matchLabel \"Alpha x\" ; weft:case \"sideways\" ; weft:needs :gone, \"word\" ] .\n"));
    REQUIRE(vocabulary.ontology.has_value());
    const Topic& topic = vocabulary.ontology->topics().front();
    CHECK(topic.type == TopicType::concept_);
    CHECK(topic.policies == std::vector<MatchPolicy>{{"Alpha x", LetterCase::usual, {"word"}, {}}});
    CHECK(vocabulary.said().find("warning skos-kind") != std::string::npos);
    CHECK(vocabulary.said().find("warning skos-policy") != std::string::npos);
  }

  TEST_CASE("brackets are counted where they are brackets") {
    CHECK_FALSE(skos::line_nested_deeper("(()) [] \"((((\" '((((' <((((> # ((((\n \\( \\(", 2).has_value());
    CHECK(skos::line_nested_deeper("\n(\n(\n(", 2) == 4);
    CHECK(skos::line_nested_deeper("\"unclosed\n(((", 2) == 2);
    CHECK_FALSE(skos::line_nested_deeper("\"\"\"unclosed\n(((", 2).has_value());
  }
}
