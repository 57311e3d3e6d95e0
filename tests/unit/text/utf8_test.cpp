// SPDX-License-Identifier: MIT
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string_view>

TEST_SUITE("text") {
  TEST_CASE("white space and what cannot be seen are told from what can") {
    constexpr std::u32string_view unseen = U" \t\u00A0\u3000\u2028\u00AD\u200B\u200D\u2060\u202E\uFEFF";
    for (const char32_t code : unseen) CHECK(weft::text::is_space_or_format(code));
    constexpr std::u32string_view seen = U"a='é机\uFF1D\u0301";
    for (const char32_t code : seen) CHECK_FALSE(weft::text::is_space_or_format(code));
  }

  TEST_CASE("width counts columns, not bytes") {
    CHECK(weft::text::display_width("weft") == 4);
    CHECK(weft::text::display_width("数据库") == 6);
    CHECK(weft::text::display_width("e\u0301") == 1);
  }

  TEST_CASE("a shortened text fits and says that it was cut") {
    CHECK(weft::text::shortened("Cassandra", 9) == "Cassandra");
    CHECK(weft::text::shortened("Cassandra", 5) == "Cass…");
    CHECK(weft::text::shortened("two words", 5) == "two…");
    CHECK(weft::text::shortened("数据库", 4) == "数…");
  }

  TEST_CASE("printable text cannot act on a terminal") {
    CHECK(weft::text::printable("a\x1B[31mb") == "a\uFFFD[31mb");
    CHECK(weft::text::printable("a\u202Eb") == "a\uFFFDb");
    CHECK(weft::text::printable("a\tb") == "a b");
    CHECK(weft::text::printable("a\u009Bb") == "a\uFFFDb");
  }

  TEST_CASE("runs of white space become one blank") {
    CHECK(weft::text::squeezed("  a \n b\t") == "a b");
    CHECK(weft::text::squeezed(" \n ").empty());
  }
}
