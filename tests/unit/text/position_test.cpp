// SPDX-License-Identifier: MIT
#include "text/position.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using weft::Position;
using weft::text::LineIndex;

TEST_SUITE("text") {
  TEST_CASE("an offset becomes a line and a column that counts characters") {
    const std::string_view text = "één\ntwee\r\n\ndrie";
    const LineIndex lines(text);
    CHECK(lines.position_of(0) == Position{1, 1});
    CHECK(lines.position_of(4) == Position{1, 3});
    CHECK(lines.position_of(6) == Position{2, 1});
    CHECK(lines.position_of(12) == Position{3, 1});
    CHECK(lines.position_of(14) == Position{4, 2});
    CHECK(lines.position_of(999) == Position{4, 5});
  }

  TEST_CASE("columns count characters in a line of any length") {
    std::string text = "a\n";
    std::vector<std::uint32_t> begins;
    for (int i = 0; i < 100; ++i) {
      for (const char* character : {"x", "é", "数", "\U0001F4BC"}) {
        begins.push_back(static_cast<std::uint32_t>(text.size()));
        text += character;
      }
    }
    const LineIndex lines(text);
    for (std::uint32_t i = 0; i < begins.size(); ++i) CHECK(lines.position_of(begins[i]) == Position{2, i + 1});
  }

  TEST_CASE("lines come without their line breaks") {
    const LineIndex lines("a\nb\r\n");
    REQUIRE(lines.line_count() == 3);
    CHECK(lines.line(1) == "a");
    CHECK(lines.line(2) == "b");
    CHECK(lines.line(3).empty());
    CHECK(lines.begin_of(2) == 2);
    CHECK(lines.begin_of(9) == 5);
  }
}
