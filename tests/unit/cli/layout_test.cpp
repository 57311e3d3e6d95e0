// SPDX-License-Identifier: MIT
#include "cli/layout.hpp"

#include "cli/terminal.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

namespace weft::cli {
namespace {

std::string written(const std::vector<Field>& fields, std::size_t columns) {
  std::ostringstream out;
  write_fields(fields, out, columns);
  return out.str();
}

TEST_SUITE_BEGIN("cli");

TEST_CASE("wide characters take two columns when texts are aligned") {
  CHECK(padded("ab", 4) == "ab  ");
  CHECK(padded("数据", 6) == "数据  ");
  CHECK(padded("longer", 4) == "longer");
}

TEST_CASE("a text is cut to its columns, and cannot act on the terminal") {
  CHECK(fitted("a title that is rather long", 20) == "a title that is rat…");
  CHECK(fitted("short", 20) == "short");
  CHECK(fitted("\x1B[31mred", 20).find('\x1B') == std::string::npos);
  CHECK_MESSAGE(fitted("something remains in any terminal", 0).size() > 3, "however narrow");
}

TEST_CASE("a line that is cut keeps its indentation") {
  CHECK(indented(3, "a title that is rather long", 23) == "   a title that is rat…\n");
  CHECK(indented(3, "short", unlimited) == "   short\n");
}

TEST_CASE("numbers have two decimals and end in one column") {
  CHECK(two_decimals(0.785) == "0.79");
  CHECK(two_decimals(1) == "1.00");
  CHECK(right_aligned(7, 3) == "  7");
  CHECK(right_aligned(12345, 3) == "12345");
}

TEST_CASE("a bar shows shares in eighths, and whatever is not nothing") {
  struct Row {
    std::size_t number;
    std::size_t most;
    std::string drawn;
  };
  for (const Row& row :
       std::vector<Row>{{0, 8, ""}, {8, 8, "████"}, {4, 8, "██"}, {3, 8, "█▌"}, {1, 1000, "▏"}, {0, 0, ""}}) {
    CAPTURE(row.number);
    CHECK(bar(row.number, row.most, 4) == row.drawn);
  }
}

TEST_CASE("fields stand in two columns, without those that have nothing to say") {
  CHECK(written({{"a", {"one", "two"}}, {"nothing", {}}, {"long", {"three"}}}, unlimited) ==
        "  a     one, two\n"
        "  long  three\n");
}

TEST_CASE("fields are wrapped between their values, and within one that is longer than a line") {
  CHECK(written({{"a", {"one", "two", "three", "a value longer than a line"}}}, 16) ==
        "  a  one, two,\n"
        "     three,\n"
        "     a value\n     longer than\n     a line\n");
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::cli
