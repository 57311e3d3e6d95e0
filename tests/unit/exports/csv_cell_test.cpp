// SPDX-License-Identifier: MIT
#include "exports/csv_cell.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {

TEST_SUITE("exports") {
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
                                           {"C++", "C++"}}) {
      CAPTURE(row.text);
      CHECK(exports::csv_cell(row.text) == row.cell);
    }
  }
}

}  // namespace weft::tests
