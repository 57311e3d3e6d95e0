// SPDX-License-Identifier: MIT
#include "cli/sheet_sizes.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

namespace weft::cli {

TEST_SUITE("cli") {
  TEST_CASE("a sheet is paper by its name, or proportions") {
    struct Row {
      std::string_view typed;
      double width;
      double height;
      bool is_paper;
    };
    constexpr std::array rows{Row{"a4", 297, 210, true},           Row{"a4-portrait", 210, 297, true},
                              Row{"a3-landscape", 420, 297, true}, Row{"letter", 279.4, 215.9, true},
                              Row{"square", 1, 1, false},          Row{"portrait", 2, 3, false},
                              Row{"16x9", 16, 9, false},           Row{"1200x800.5", 1200, 800.5, false}};
    for (const Row& row : rows) {
      CAPTURE(row.typed);
      const SheetSize size = sheet_called(row.typed);
      CHECK(size.width == row.width);
      CHECK(size.height == row.height);
      CHECK(size.is_paper == row.is_paper);
    }
  }

  TEST_CASE("what is no sheet is refused, and what there is is named") {
    for (const std::string_view typed :
         {"", "a9", "x", "3x", "0x3", "-1x3", "3x2x1", "squar", "square-portrait", "nanx1"}) {
      CAPTURE(typed);
      CHECK_THROWS_AS(sheet_called(typed), Error);
    }
    try {
      sheet_called("leter");
      FAIL("taken for a sheet");
    } catch (const Error& error) {
      CHECK(std::string(error.what()).find("letter") != std::string::npos);
    }
    CHECK_THROWS_AS(sheet_called("10x1"), Error);
  }
}

}  // namespace weft::cli
