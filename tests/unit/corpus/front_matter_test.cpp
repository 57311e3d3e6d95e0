// SPDX-License-Identifier: MIT
#include "corpus/front_matter.hpp"

#include <doctest/doctest.h>

#include <string>

using weft::Diagnostics;
using weft::Severity;
using weft::corpus::parse_front_matter;

TEST_SUITE("corpus") {
  TEST_CASE("front matter says what the issue is") {
    Diagnostics found;
    const std::string text =
        "---\ntitle: \"Threads: one\"\nseries: Threads\nissue: 7\ndate: 2024-02-29 10:00\npublished: no\nsidebar: "
        "auto\n---\nText";
    const auto front_matter = parse_front_matter(text, found);
    CHECK(found.empty());
    CHECK(front_matter.title == "Threads: one");
    CHECK(front_matter.series == "Threads");
    CHECK(front_matter.number == "7");
    CHECK(front_matter.date == "2024-02-29");
    CHECK(front_matter.draft);
    CHECK(text.substr(front_matter.end) == "Text");
  }

  TEST_CASE("a text without front matter begins at its beginning") {
    for (const char* text : {"# Title\n", "", "text\n---\nmore\n", "----\n", "---\n", "---\n\n# A rule\n\n---\n",
                             "---\nA rule, and text\n", "\n---\nA rule, and text\n---\n", "+++\na = 1\n",
                             "{% include x %}\n", "{\"a\": 1", "{\"a\": 1} and text\n"}) {
      CAPTURE(text);
      Diagnostics found;
      CHECK(parse_front_matter(text, found).end == 0);
      CHECK(found.empty());
    }
  }

  TEST_CASE("front matter may end in dots, and lines may end in CRLF") {
    Diagnostics found;
    const auto front_matter = parse_front_matter("---\r\ntitle: T\r\n...\r\nText", found);
    CHECK(front_matter.title == "T");
    CHECK(found.empty());
  }

  TEST_CASE("what is wrong in front matter is told, with its place") {
    struct Row {
      const char* text;
      const char* code;
      const char* place;  // what the span covers
    };
    const Row rows[] = {
        {"---\ntitle: x\n", "front-matter-open", "---"},
        {"---\njust text\n---\n", "front-matter-type", "just text"},
        {"---\ndate: 2024-02-30\n---\n", "front-matter-date", "2024-02-30"},
        {"---\ndate: yesterday\n---\n", "front-matter-date", "yesterday"},
        {"---\ntitle: [a]\n---\n", "front-matter-type", "[a]"},
        {"---\npublished: maybe\n---\n", "front-matter-type", "maybe"},
        {"---\ntitel: x\n---\n", "front-matter-key", "titel"},
        {"---\ntitle\u200B: x\n---\n", "front-matter-key", "title\u200B"},
        {"---\ntitle: \"\"\n---\n", "front-matter-empty", "\"\""},
        {"---\ntitle: \"\u00A0\u200B\"\n---\n", "front-matter-empty", "\"\u00A0\u200B\""},
        {"---\ntitle: ~\n---\n", "front-matter-empty", "~"},
        {"---\n---\nText\n", "front-matter-empty", "---"},
        {"---\ndate: 9999-12-31\n---\n", "front-matter-year", "9999-12-31"},
        {"---\ntitle: a\nTitle: b\n---\n", "front-matter-duplicate", "Title"},
        {"\n \n---\ntitle: x\n---\n", "front-matter-late", "---"},
        {"+++\ntitle = 1\n+++\nText\n", "front-matter-form", "+++"},
        {"{\"title\": {\"a\": \"}\"}}\nText\n", "front-matter-form", "{"},
        {"Title: x\nDate: yesterday\n\nText\n", "front-matter-date", "yesterday"},
        {"---\ntitle: a \u202Eb\n---\n", "front-matter-character", "a \u202Eb"},
        {"Title: a \uFFFE\n", "front-matter-character", "a \uFFFE"},
        {"Title: x\nDraft: maybe\n", "front-matter-type", "maybe"},
        {"Title: x\ntitle: y\n\n", "front-matter-duplicate", "title"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      Diagnostics found;
      parse_front_matter(row.text, found);
      REQUIRE(found.size() == 1);
      CHECK(found[0].code == row.code);
      CHECK(std::string(row.text).substr(found[0].span.begin, found[0].span.end - found[0].span.begin) == row.place);
      CHECK_FALSE(found[0].advice.empty());
    }
  }

  TEST_CASE("a directive stands before the front matter it is for") {
    Diagnostics found;
    CHECK(parse_front_matter("%YAML 1.2\n---\ntitle: T\n---\nText", found).title == "T");
    CHECK(found.empty());
    parse_front_matter("%YAML 9.9\n---\ntitle: T\n---\nText", found);
    CHECK(has_errors(found));
  }

  TEST_CASE("keys are known in any case") {
    Diagnostics found;
    const auto front_matter = parse_front_matter("---\nTitle: T\nDATE: July 1, 2019\nStatus: Draft\n---\n", found);
    CHECK(front_matter.title == "T");
    CHECK(front_matter.date == "2019-07-01");
    CHECK(front_matter.draft);
    CHECK(found.empty());
  }

  TEST_CASE("bare lines of keys and values at the top are a header") {
    Diagnostics found;
    const std::string text =
        "Title: \"Threads\": [one] # two\nNumber: 7\nDate: 2013-06-22 05:21\nCategory: Loose Threads\n"
        "Summary: goes on\n  below\nStatus: draft\n\nText: not a key\n";
    const auto front_matter = parse_front_matter(text, found);
    CHECK(found.empty());
    CHECK(front_matter.title == "\"Threads\": [one] # two");
    CHECK(front_matter.number == "7");
    CHECK(front_matter.date == "2013-06-22");
    CHECK(front_matter.series == "Loose Threads");
    CHECK(front_matter.draft);
    CHECK(text.substr(front_matter.end) == "\nText: not a key\n");
  }

  TEST_CASE("a category is a series only above a bare text, and only when there is no series") {
    Diagnostics found;
    CHECK(parse_front_matter("Title: T\nCategory: C\nSeries: S\n", found).series == "S");
    CHECK(parse_front_matter("---\ntitle: T\ncategory: C\n---\n", found).series.empty());
    CHECK(found.empty());
  }

  TEST_CASE("a title may go on in the next line") {
    Diagnostics found;
    CHECK(parse_front_matter("Title: one\n\ttwo\n\n", found).title == "one two");
    CHECK(parse_front_matter("Title:\n  two\n\n", found).title == "two");
    CHECK(found.empty());
  }

  TEST_CASE("a text that begins with a word and a colon is no header") {
    for (const char* text : {"Note: this is late\n\nText", "Title: x\nand text\n", "Title x\n",
                             "Title: x\n# A heading\n", "https://example.org\n", "Summary://example.org\n",
                             "  Title: x\n", ": x\n", "Title: x\nhttps://example.org/page\n"}) {
      CAPTURE(text);
      Diagnostics found;
      CHECK(parse_front_matter(text, found).end == 0);
      CHECK(found.empty());
    }
  }

  TEST_CASE("what is not read of front matter is not read as text either") {
    for (const std::string text : {"+++\na = 1\n+++\nText", "{\n \"a\": [1, \"]}\\\"\"]\n}\nText",
                                   "\n---\na: b\n---\nText", "---\n# nothing\n---\nText"}) {
      CAPTURE(text);
      Diagnostics found;
      CHECK(text.substr(parse_front_matter(text, found).end) == "Text");
      REQUIRE(found.size() == 1);
      CHECK(found[0].severity == Severity::warning);
    }
  }

  TEST_CASE("front matter of very many keys ends in one finding") {
    std::string text = "---\n";
    for (int i = 0; i < 50'000; ++i) text += "k" + std::to_string(i) + ": v\n";
    Diagnostics found;
    parse_front_matter(text + "---\n", found);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "yaml-too-large");
    CHECK(found[0].severity == Severity::error);
  }
}
