// SPDX-License-Identifier: MIT
#include "text/slug.hpp"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE("text") {
  TEST_CASE("a slug is what one would type for a title") {
    CHECK(weft::text::slug("It’s Time to Move on from Two-Phase Commit") ==
          "its-time-to-move-on-from-two-phase-commit");
    CHECK(weft::text::slug("GraphQL Server Design @ Medium") == "graphql-server-design-medium");
    CHECK(weft::text::slug("  Node.js – 10 years!  ") == "node-js-10-years");
    CHECK(weft::text::slug("程序员的工具箱") == "程序员的工具箱");
    CHECK(weft::text::slug("¿?").empty());
  }

  TEST_CASE("a slug does not tell how a letter was composed, nor which way a text runs") {
    CHECK(weft::text::slug("Cafe\u0301 Zu\u0308rich") == weft::text::slug("Caf\u00E9 Z\u00FCrich"));
    CHECK(weft::text::slug("Cafe’\u0301") == weft::text::slug("Caf\u00E9"));
    CHECK(weft::text::slug("\u1112\u1161\u11AB") == weft::text::slug("\uD55C"));
    for (const char* mark : {"\u200E", "\u200F", "\u061C", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066",
                             "\u2067", "\u2068", "\u2069", "\u200B", "\uFEFF"}) {
      CAPTURE(mark);
      CHECK(weft::text::slug(std::string(mark) + "two" + mark + " wo" + mark + "rds" + mark) == "two-words");
    }
  }

  TEST_CASE("an IRI segment keeps names apart that differ by a sign") {
    CHECK(weft::text::iri_segment("c++") == "c%2B%2B");
    CHECK(weft::text::iri_segment("c#") == "c%23");
    CHECK(weft::text::iri_segment("a:b/c") == "a%3Ab%2Fc");
    CHECK(weft::text::iri_segment("编程") == "编程");
    CHECK(weft::text::iri_segment("🎉\u202e\u2028") == "%F0%9F%8E%89%E2%80%AE%E2%80%A8");
    CHECK(weft::text::iri_segment("a\xff") == "a%FF");
  }
}
