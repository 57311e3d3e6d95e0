// SPDX-License-Identifier: MIT
#include "text/fold.hpp"

#include <doctest/doctest.h>

TEST_SUITE("text") {
  TEST_CASE("folding makes spellings equal that people take for equal") {
    CHECK(weft::text::fold("PostgreSQL") == "postgresql");
    CHECK(weft::text::fold("ＡＰＩ") == "api");
    CHECK(weft::text::fold("Straße") == "strasse");
    CHECK(weft::text::fold("cafe\u0301") == weft::text::fold("café"));
  }
}
