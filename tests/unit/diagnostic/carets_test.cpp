// SPDX-License-Identifier: MIT
#include "support/carets.hpp"

#include <doctest/doctest.h>

using weft::Span;
using weft::carets::drawn;
using weft::carets::parse_drawing;

TEST_SUITE("diagnostic") {
  TEST_CASE("a drawing gives its text and its places") {
    const auto drawing = parse_drawing(R"(
title: foo: bar
^^^^^     ^
tags: []
     |
)");
    CHECK(drawing.text == "title: foo: bar\ntags: []\n");
    CHECK(drawing.spans == std::vector<Span>{{0, 5}, {10, 11}, {21, 21}});
  }

  TEST_CASE("carets under wide characters are two columns") {
    const auto drawing = parse_drawing("数据库: x\n      ^");
    CHECK(drawing.text == "数据库: x\n");
    CHECK(drawing.spans == std::vector<Span>{{9, 10}});
  }

  TEST_CASE("what is drawn is read back") {
    CHECK(drawn("a: b\nc: d", Span{5, 6}) == "c: d\n^");
    CHECK(drawn("a: b\nc: d", Span{2, 2}) == "a: b\n  |");
    CHECK(drawn("é中: b", Span{2, 5}) == "é中: b\n ^^");
    CHECK(drawn("ab\ncd", Span{1, 5}) == "ab\n ^");
  }
}
