// SPDX-License-Identifier: MIT
#include "text/wrap.hpp"

#include <doctest/doctest.h>

#include <string>

namespace weft::tests {
namespace {

using text::wrapped;

TEST_SUITE_BEGIN("text");

TEST_CASE("lines are broken at blanks, and those that follow the first are indented") {
  CHECK(wrapped("one two three", 0, 0, 80) == "one two three");
  CHECK(wrapped("one two three", 0, 2, 7) == "one two\n  three");
  CHECK(wrapped("one two three", 4, 2, 7) == "one\n  two\n  three");
  CHECK(wrapped("", 4, 2, 7).empty());
}

TEST_CASE("a word that is longer than a line stays whole, and wide characters take two columns") {
  CHECK(wrapped("see https://example.org/long", 0, 2, 10) == "see\n  https://example.org/long");
  CHECK(wrapped("数据 数据 a", 0, 0, 9) == "数据 数据\na");
}

TEST_CASE("blanks that are no break stay") { CHECK(wrapped("a  b", 0, 0, 80) == "a  b"); }

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
