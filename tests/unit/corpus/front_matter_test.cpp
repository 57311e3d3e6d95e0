// SPDX-License-Identifier: MIT
#include "corpus/front_matter.hpp"

#include <doctest/doctest.h>

#include <string>

using weft::Diagnostics;
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
                             "---\nA rule, and text\n"}) {
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
}
