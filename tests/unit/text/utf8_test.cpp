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

  TEST_CASE("a character is read whole, and what is none byte by byte") {
    struct Row {
      std::string_view text;
      weft::text::Character expected;
    };
    const weft::text::Character none{0xFFFD, 1, false};
    const Row rows[] = {
        {"a", {U'a', 1, true}},
        {"\xC2\x80", {0x80, 2, true}},
        {"\xDF\xBF", {0x7FF, 2, true}},
        {"\xE0\xA0\x80", {0x800, 3, true}},
        {"\xE4\xB8\xAD", {U'中', 3, true}},
        {"\xED\x9F\xBF", {0xD7FF, 3, true}},
        {"\xEE\x80\x80", {0xE000, 3, true}},
        {"\xEF\xBF\xBD", {0xFFFD, 3, true}},
        {"\xF0\x9F\x92\xBC", {0x1F4BC, 4, true}},
        {"\x80", none},              // goes on with nothing
        {"\xC1\xBF", none},          // longer than need be
        {"\xE0\x9F\xBF", none},      // the same
        {"\xED\xA0\x80", none},      // half of a pair of UTF-16
        {"\xC3", none},              // cut short
        {"\xE4\xB8", none},          // the same
        {"\xE4\xB8.", none},         // the same
        {"\xF4\x90\x80\x80", none},  // beyond all characters
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      const weft::text::Character found = weft::text::character_at(row.text, 0);
      CHECK(found.code == row.expected.code);
      CHECK(found.size == row.expected.size);
      CHECK(found.valid == row.expected.valid);
    }
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
