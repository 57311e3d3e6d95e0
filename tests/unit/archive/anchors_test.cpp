// SPDX-License-Identifier: MIT
#include "archive/anchors.hpp"

#include <doctest/doctest.h>

#include <string_view>

using weft::archive::parse_anchors;
using weft::archive::write_anchors;

TEST_SUITE("archive") {
  TEST_CASE("anchors are JSON, and are read back as they were") {
    CHECK(write_anchors({}) == "[]");
    CHECK(write_anchors({{0, 120}, {35, 4294967295}}) == "[[0,120],[35,4294967295]]");
    for (const std::string_view text : {"[]", "[[0,120]]", "[[0,120],[35,4294967295]]"}) {
      const auto anchors = parse_anchors(text);
      REQUIRE(anchors);
      CHECK(write_anchors(*anchors) == text);
    }
  }

  TEST_CASE("what is no list of anchors is refused") {
    for (const std::string_view text :
         {"", "[", "]", "[[]]", "[[1]]", "[[1,2]", "[[1,2],]", "[[1,2]] ", "[[1,2][3,4]]", "[[-1,2]]",
          "[[1,4294967296]]", "[[1,2,3]]", "[1,2]", "[[1, 2]]", "[[1.5,2]]"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_anchors(text));
    }
  }
}
