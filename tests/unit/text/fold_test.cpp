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

  TEST_CASE("folding changes capitals alone in a text of any length") {
    CHECK(weft::text::fold("@AMZ[`amz{ 09/:~\x7F@AMZ[") == "@amz[`amz{ 09/:~\x7F@amz[");
    CHECK(weft::text::fold("EIGHT BYTES AND MORE BEFORE É") == "eight bytes and more before é");
  }
}
