// SPDX-License-Identifier: MIT
#include "corpus/days.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("corpus");

TEST_CASE("a year, a month and a day mean all of their days") {
  struct Row {
    std::string typed;
    std::string first;
    std::string last;
  };
  for (const Row& row : std::vector<Row>{{"2024", "2024-01-01", "2024-12-31"},
                                         {"2024-02", "2024-02-01", "2024-02-29"},
                                         {"2023-02", "2023-02-01", "2023-02-28"},
                                         {"2023-04", "2023-04-01", "2023-04-30"},
                                         {"2023-12", "2023-12-01", "2023-12-31"},
                                         {"2024-02-29", "2024-02-29", "2024-02-29"}}) {
    CAPTURE(row.typed);
    const auto days = corpus::find_days(row.typed);
    REQUIRE(days);
    CHECK(days->first == row.first);
    CHECK(days->last == row.last);
  }
}

TEST_CASE("what is not in the calendar is no date") {
  for (const char* typed : {"", "24", "20245", "2024-13", "2024-00", "2024-2", "2023-02-29", "2024-1-1", "May 2024",
                            "2024-02-29 12:00", "2024/02", "abcd", "-024", "2024-0a"}) {
    CAPTURE(typed);
    CHECK_FALSE(corpus::find_days(typed));
  }
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
