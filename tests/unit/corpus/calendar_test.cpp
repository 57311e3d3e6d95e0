// SPDX-License-Identifier: MIT
#include "corpus/calendar.hpp"

#include <doctest/doctest.h>

using weft::corpus::find_day;
using weft::corpus::find_day_at_begin;
using weft::corpus::find_monday;
using weft::corpus::parse_date;

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

  TEST_CASE("a date is read in the ways people write one") {
    for (const char* text :
         {"2019-07-01", "2019-7-1", "2019/07/01", "2019.7.1", "20190701", "2019-07-01 22:00:00 -0000",
          "2019-07-01T22:00:00Z", "2019-07-01 10:00", "July 1, 2019", "July 1st, 2019", "Jul. 1 2019", "1 July 2019",
          "1st of July, 2019", "01-Jul-2019", "Mon, 01 Jul 2019 10:00:00 +0000", "Monday, July 1, 2019", "2019年7月1日",
          "2019 年 7 月 1 日", " 2019-07-01 "}) {
      CAPTURE(text);
      CHECK(parse_date(text) == "2019-07-01");
    }
    CHECK(parse_date("Feburary 18, 2018") == "2018-02-18");
  }

  TEST_CASE("what is no date, or could be two, is none") {
    for (const char* text : {"",
                             "yesterday",
                             "2024-02-30",
                             "0000-00-00",
                             "99999",
                             "99999-01-01",
                             "2019",
                             "2019-07",
                             "07/01/2019",
                             "1.7.2019",
                             "20190732",
                             "12345678",
                             "2019-07-011",
                             "2019-07-01x",
                             "2019-07/01",
                             "July 2019",
                             "July 32, 2019",
                             "Juli 1, 2019",
                             "Mon",
                             "Monday",
                             "1 2019",
                             "Decimal 5, 2019"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_date(text).has_value());
    }
  }

  TEST_CASE("a day at the beginning of a text says how far it goes") {
    const auto day = find_day_at_begin("May 8, 2022: the release");
    REQUIRE(day.has_value());
    CHECK(day->day == "2022-05-08");
    CHECK(day->size == 11);
    CHECK_FALSE(find_day_at_begin("on May 8, 2022").has_value());
  }
}
