// SPDX-License-Identifier: MIT
#include "text/slug.hpp"

#include <doctest/doctest.h>

TEST_SUITE("text") {
  TEST_CASE("a slug is what one would type for a title") {
    CHECK(weft::text::slug("It’s Time to Move on from Two-Phase Commit") ==
          "its-time-to-move-on-from-two-phase-commit");
    CHECK(weft::text::slug("GraphQL Server Design @ Medium") == "graphql-server-design-medium");
    CHECK(weft::text::slug("  Node.js – 10 years!  ") == "node-js-10-years");
    CHECK(weft::text::slug("程序员的工具箱") == "程序员的工具箱");
    CHECK(weft::text::slug("¿?").empty());
  }

  TEST_CASE("an IRI segment keeps names apart that differ by a sign") {
    CHECK(weft::text::iri_segment("c++") == "c%2B%2B");
    CHECK(weft::text::iri_segment("c#") == "c%23");
    CHECK(weft::text::iri_segment("a:b/c") == "a%3Ab%2Fc");
    CHECK(weft::text::iri_segment("编程") == "编程");
  }
}
