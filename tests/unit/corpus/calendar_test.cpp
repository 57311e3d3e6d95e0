// SPDX-License-Identifier: MIT
#include "corpus/calendar.hpp"

#include <doctest/doctest.h>

using weft::corpus::find_day;
using weft::corpus::find_monday;

TEST_SUITE("corpus") {
  TEST_CASE("a day must be in the calendar") {
    CHECK(find_day("2024-02-29") == "2024-02-29");
    for (const char* text : {"2023-02-29", "2024-13-01", "2024-00-10", "0000-01-01", "2024-1-1", "yesterday", ""}) {
      CAPTURE(text);
      CHECK_FALSE(find_day(text).has_value());
    }
  }

  TEST_CASE("a year-week is dated by its Monday") {
    CHECK(find_monday("2019-01") == "2018-12-31");
    CHECK(find_monday("2019-05") == "2019-01-28");
    CHECK(find_monday("2018-50") == "2018-12-10");
    CHECK(find_monday("2021-01") == "2021-01-04");
    CHECK_FALSE(find_monday("2019-54").has_value());
    CHECK_FALSE(find_monday("2019-00").has_value());
  }
}
