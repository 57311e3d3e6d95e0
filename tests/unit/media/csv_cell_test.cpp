// SPDX-License-Identifier: MIT
#include "media/csv_cell.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {

TEST_SUITE("media") {
  TEST_CASE("a cell is quoted where it has to be, and is never a formula") {
    struct Row {
      std::string text;
      std::string cell;
    };
    for (const Row& row : std::vector<Row>{{"Go", "Go"},
                                           {"", ""},
                                           {"a, b", "\"a, b\""},
                                           {"say \"so\"", "\"say \"\"so\"\"\""},
                                           {"two\nlines", "two lines"},
                                           {"=1+1", "'=1+1"},
                                           {"+1", "'+1"},
                                           {"-1", "'-1"},
                                           {"@SUM(A1)", "'@SUM(A1)"},
                                           {"\t=1", "' =1"},
                                           {" =1", "' =1"},
                                           {"=a,b", "\"'=a,b\""},
                                           {"\x01=1", "'=1"},
                                           {"\x1f \r\n@a", "'   @a"},
                                           {"＝1+1", "'＝1+1"},
                                           {"C++", "C++"}}) {
      CAPTURE(row.text);
      CHECK(media::csv_cell(row.text) == row.cell);
    }
  }

  TEST_CASE("a cell for a program is quoted where it has to be, and nothing more") {
    CHECK(media::bare_csv_cell("=1+1") == "=1+1");
    CHECK(media::bare_csv_cell("a, \"b\"") == "\"a, \"\"b\"\"\"");
    CHECK(media::bare_csv_cell("two\nlines") == "two lines");
  }
}

}  // namespace weft::tests
