// SPDX-License-Identifier: MIT
#include "pictures/text_width.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace weft::pictures {

using Lines = std::vector<std::string>;

TEST_SUITE("pictures") {
  TEST_CASE("a title is broken at its blanks, and what is left is an ellipsis") {
    struct Row {
      std::string_view text;
      Lines lines;
    };
    const std::vector<Row> rows{
        {"Short", {"Short"}},
        {"", {""}},
        {"one two three", {"one two", "three"}},
        {"one two three four five six seven", {"one two", "three four", "five six…"}},
        {"incomprehensibilities here", {"incomprehe", "nsibilitie", "s here"}},
        {"one two three incomprehensibilities", {"one two", "three", "incompreh…"}},
        {"机器学习在生产中", {"机器学习在", "生产中"}},
        {"用 Go 写服务", {"用 Go 写服", "务"}},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(wrapped(row.text, 10, 3) == row.lines);
    }
  }

  TEST_CASE("wider letters take more room") {
    CHECK(text_width("") == 0);
    CHECK(text_width("iii") < text_width("mmm"));
    CHECK(text_width("数据") > text_width("ab"));
    CHECK(text_width("e\xcc\x81") == text_width("e"));
  }
}

}  // namespace weft::pictures
