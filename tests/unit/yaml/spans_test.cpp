// SPDX-License-Identifier: MIT
#include "yaml/value.hpp"

#include "support/carets.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using weft::Span;
using weft::yaml::Value;

namespace {

/// Keys and values in the order they are drawn: by their beginning, the outer before the inner.
// NOLINTNEXTLINE(misc-no-recursion): the parser sees to it that values are not deep
void collect(const Value& value, std::vector<Span>& spans) {
  spans.push_back(value.span);
  for (const Value& item : value.items) collect(item, spans);
  for (const auto& entry : value.entries) {
    spans.push_back(entry.key_span);
    collect(entry.value, spans);
  }
}

std::vector<Span> spans_of(std::string_view text, std::uint32_t offset = 0) {
  weft::Diagnostics diagnostics;
  const auto value = weft::yaml::parse(text, offset, {}, diagnostics);
  REQUIRE(value);
  std::vector<Span> spans;
  collect(*value, spans);
  return spans;
}

/// The stretches of the text the spans cover.
std::vector<std::string> covered(const std::string& text) {
  std::vector<std::string> result;
  for (const Span span : spans_of(text)) {
    REQUIRE(span.begin <= span.end);
    REQUIRE(span.end <= text.size());
    result.push_back(text.substr(span.begin, span.end - span.begin));
  }
  return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_SUITE("yaml") {
  TEST_CASE("places are bytes, also after letters that take several") {
    const auto drawing = weft::carets::parse_drawing(R"(
题目: [é, "ü"]  # 中
^^^^
      ^^^^^^^^
       ^
          ^^^
)");
    auto spans = spans_of(drawing.text);
    spans.erase(spans.begin());
    CHECK(spans == drawing.spans);
  }

  TEST_CASE("a span covers a value as it is written") {
    struct Row {
      std::string name;
      std::string text;
      Texts covered;
    };
    const Row rows[] = {
        {"plain", "a: b  # c\n", {"a: b", "a", "b"}},
        {"plain over lines", "a: b\n  c\n\n  d\ne: f", {"a: b\n  c\n\n  d\ne: f", "a", "b\n  c\n\n  d", "e", "f"}},
        {"double quotes", R"(a: "b \" c" # d)", {R"(a: "b \" c")", "a", R"("b \" c")"}},
        {"single quotes", "'a': 'it''s'", {"'a': 'it''s'", "'a'", "'it''s'"}},
        {"quotes over lines", "a: 'b\n\n  c '\n", {"a: 'b\n\n  c '", "a", "'b\n\n  c '"}},
        {"a block",
         "a: |+  # x\n  b\n   c\n\n\nd: e",
         {"a: |+  # x\n  b\n   c\n\n\nd: e", "a", "|+  # x\n  b\n   c", "d", "e"}},
        {"an empty block", "a: >- # x\nb: c", {"a: >- # x\nb: c", "a", ">-", "b", "c"}},
        {"brackets",
         "a: [b , {c: d, } ,] # ]",
         {"a: [b , {c: d, } ,]", "a", "[b , {c: d, } ,]", "b", "{c: d, }", "c", "d"}},
        {"empty brackets", "[ [ ], { # }\n} ]", {"[ [ ], { # }\n} ]", "[ ]", "{ # }\n}"}},
        {"a map without braces", "[a: b , {c: d}]", {"[a: b , {c: d}]", "a: b", "a", "b", "{c: d}", "c", "d"}},
        {"lists", "- - a\n  - b\n- c", {"- - a\n  - b\n- c", "- a\n  - b", "a", "b", "c"}},
        {"null", "a: ~\nb: null # x", {"a: ~\nb: null", "a", "~", "b", "null"}},
        {"a tag", "a: !!str b\nc: !!str", {"a: !!str b\nc: !!str", "a", "b", "c", ""}},
        {"CRLF",
         "a: b\r\n  c\r\nd: |\r\n  e\r\n  f\r\n",
         {"a: b\r\n  c\r\nd: |\r\n  e\r\n  f", "a", "b\r\n  c", "d", "|\r\n  e\r\n  f"}},
        {"CR", "a: b\rc: d\r", {"a: b\rc: d", "a", "b", "c", "d"}},
    };
    for (const Row& row : rows) {
      CAPTURE(row.name);
      CHECK(covered(row.text) == row.covered);
    }
  }

  TEST_CASE("what is left out has its place after the sign before it") {
    struct Row {
      std::string name;
      std::string drawing;
    };
    const Row rows[] = {
        {"a value", "a:   # none\n  |\nb:\n  |\n"},
        {"an entry", "- a\n-\n |\n- # none\n |\n"},
        {"in brackets", "[a, , {b: , c}]\n    |\n         |\n             |\n"},
        {"all", "# nothing\n|\n"},
        {"the value of a key with a question mark", "? a\n   |\n? b\n   |\n"},
        {"before a key called null", "a:\n  |\nnull: b\n"},
        {"before a key that begins like null", "a:\n  |\nnull, and void: b\n"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.name);
      const auto drawing = weft::carets::parse_drawing(row.drawing);
      std::vector<Span> empty;
      for (const Span span : spans_of(drawing.text))
        if (span.begin == span.end) empty.push_back(span);
      CHECK(empty == drawing.spans);
    }
  }

  TEST_CASE("YAML inside another text has its places there") {
    CHECK(spans_of("a: b", 100) == std::vector<Span>{{100, 104}, {100, 101}, {103, 104}});
    CHECK(spans_of("\xEF\xBB\xBF"
                   "a: b") == std::vector<Span>{{3, 7}, {3, 4}, {6, 7}});
    CHECK(spans_of("", 7) == std::vector<Span>{{7, 7}});
    weft::Diagnostics found;
    weft::yaml::parse("a: b: c", 100, {}, found);
    REQUIRE(found.size() == 1);
    CHECK(found[0].span == Span{104, 105});
  }
}
