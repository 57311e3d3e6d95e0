// SPDX-License-Identifier: MIT
#include "yaml/value.hpp"

#include "shown.hpp"

#include <doctest/doctest.h>

using weft::Diagnostics;
using weft::yaml::parse;
using weft::yaml::shown;

namespace {

struct ParsedRow {
  std::string name;
  std::string text;
  std::string value;
};

void check(const ParsedRow& row) {
  CAPTURE(row.name);
  Diagnostics diagnostics;
  const auto value = parse(row.text, 0, weft::yaml::front_matter_limits, diagnostics);
  REQUIRE(value);
  CHECK(shown(*value) == row.value);
  CHECK(diagnostics.empty());
}

}  // namespace

TEST_SUITE("yaml") {
  TEST_CASE("scalars stay the text they are written as") {
    const ParsedRow rows[] = {
        {"a word that YAML 1.1 takes for false", "title: no\n", "{title: no}"},
        {"a number with a zero at its end", "version: 1.10", "{version: 1.10}"},
        {"a number with a zero at its beginning", "n: 012", "{n: 012}"},
        {"a date", "date: 2019-05-06", "{date: 2019-05-06}"},
        {"a time", "at: 2024-03-10T02:30:00-08:00", "{at: 2024-03-10T02:30:00-08:00}"},
        {"an address", "url: https://a.example/b?c=d#e", "{url: https://a.example/b?c=d#e}"},
        {"quotes", "a: \"no\"\nb: 'it''s'\nc: \"x\\ty\"", "{a: \"no\", b: \"it's\", c: \"x\ty\"}"},
        {"letters of all scripts", "题目: Ünïcode 😀", "{题目: Ünïcode 😀}"},
        {"a plain text over lines", "a: b c\n   d\n\n   e\nf: g", "{a: b c d\ne, f: g}"},
        {"a quoted text over lines", "a: \"b\n  c \\\n  d\"", "{a: \"b c d\"}"},
        {"a literal block", "a: |\n  b\n   c\n\nd: e", "{a: \"b\n c\n\", d: e}"},
        {"a folded block", "a: >-\n  b\n  c\n\n  d\n", "{a: \"b c\nd\"}"},
        {"a scalar alone", "just text", "just text"},
        {"signs in the middle", "a: C++ & C# - 100% [x] {y} *z* !", "{a: C++ & C# - 100% [x] {y} *z* !}"},
        {"a comment", "a: b # c\n# d\n", "{a: b}"},
        {"a tag that asks for nothing", "a: ! b", "{a: b}"},
    };
    for (const ParsedRow& row : rows) check(row);
  }

  TEST_CASE("collections keep the order of the text") {
    const ParsedRow rows[] = {
        {"a map", "z: 1\na: 2\n", "{z: 1, a: 2}"},
        {"a list", "- b\n- a", "[b, a]"},
        {"lists below keys, indented and not", "a:\n  - b\nc:\n- d\ne: f", "{a: [b], c: [d], e: f}"},
        {"in brackets", "a: [b, {c: d, e}, [],{}]", "{a: [b, {c: d, e: ~}, [], {}]}"},
        {"in brackets over lines", "a: [b, # no ]\n  c,\n]\nd: e", "{a: [b, c], d: e}"},
        {"maps without braces in brackets", "[a: b, c: d]", "[{a: b}, {c: d}]"},
        {"JSON", R"({"a":[1,"b"],"c":{}})", R"({a: [1, "b"], c: {}})"},
        {"lists and maps in lists", "- - a\n  - b\n- c: d\n  e: f", "[[a, b], {c: d, e: f}]"},
        {"keys in quotes", "\"a b\": c\n'd: e': f\n\"<<\": g", "{a b: c, d: e: f, <<: g}"},
        {"keys with a question mark", "? a\n: b\n? c\n", "{a: b, c: ~}"},
    };
    for (const ParsedRow& row : rows) check(row);
  }

  TEST_CASE("what is left out is null, and so are YAML's words for it") {
    const ParsedRow rows[] = {
        {"nothing", "", "~"},
        {"blanks", " \n\n", "~"},
        {"a comment", "# nothing", "~"},
        {"a beginning without a document", "---\n", "~"},
        {"values", "a:\nb: ~\nc: null\nd: Null\ne: NULL\n", "{a: ~, b: ~, c: ~, d: ~, e: ~}"},
        {"entries", "- \n- a\n-", "[~, a, ~]"},
        {"in brackets", "[a, , {b: , c}]", "[a, ~, {b: ~, c: ~}]"},
        {"words that only begin like it", "a: nullable\nb: ~x\nc: null and void",
         "{a: nullable, b: ~x, c: null and void}"},
        {"words in quotes", "a: 'null'\nb: \"~\"", R"({a: "null", b: "~"})"},
        {"empty quotes are a text", "a: ''", "{a: \"\"}"},
        {"a key may be called null", "null: a\nb:\n~: c", "{null: a, b: ~, ~: c}"},
    };
    for (const ParsedRow& row : rows) check(row);
  }

  TEST_CASE("one document may be marked as such") {
    const ParsedRow rows[] = {
        {"by its beginning", "---\na: b", "{a: b}"},
        {"by its end", "a: b\n...\n", "{a: b}"},
        {"by a version", "%YAML 1.2\n---\na: b\n", "{a: b}"},
        {"by a byte order mark",
         "\xEF\xBB\xBF"
         "a: b",
         "{a: b}"},
    };
    for (const ParsedRow& row : rows) check(row);
  }

  TEST_CASE("every kind of line end ends a line") {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
      CAPTURE(end);
      std::string text;
      for (const std::string line :
           {"a: b", "c:", "  - d", "  - e", "f: |", "  g", "  h", "i: 'j", "  k'", "l: m", "  n"})
        text += line + end;
      check({"lines", text, "{a: b, c: [d, e], f: \"g\nh\n\", i: \"j k\", l: m n}"});
    }
    check({"all of them", "a: b\r\nc: d\re: f\ng: h", "{a: b, c: d, e: f, g: h}"});
  }

  TEST_CASE("a key is found by its text") {
    Diagnostics diagnostics;
    const auto value = parse("a: 1\nb: 2", 0, {}, diagnostics);
    REQUIRE(value);
    REQUIRE(value->find("b") != nullptr);
    CHECK(value->find("b")->scalar == "2");
    CHECK(value->find("c") == nullptr);
    CHECK(value->find("a")->find("a") == nullptr);
  }
}
