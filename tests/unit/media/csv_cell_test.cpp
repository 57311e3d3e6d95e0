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
                                           {"a;=1+cmd", "a;'=1+cmd"},
                                           {"a; +1;b;\t@c", "a;' +1;b;' @c"},
                                           {"a;\"=1", "\"a;'\"\"=1\""},
                                           {"a;\u200B＝1", "a;'\u200B＝1"},
                                           {"=a;=b", "'=a;'=b"},
                                           {"a; b - c; C++;", "a; b - c; C++;"},
                                           {"\uFEFF=1", "'\uFEFF=1"},
                                           {"\u200B=1", "'\u200B=1"},
                                           {" \u00A0\u00AD\u2060\u202E-1", "' \u00A0\u00AD\u2060\u202E-1"},
                                           {"\u200D", "\u200D"},
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
