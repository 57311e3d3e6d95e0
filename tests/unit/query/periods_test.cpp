// SPDX-License-Identifier: MIT
#include "query/periods.hpp"

#include <doctest/doctest.h>

namespace weft::tests {

TEST_SUITE("query") {
  TEST_CASE("periods are named as people write them, and follow each other over the turn of a year") {
    const int december = *query::find_month("2023-12-31");
    const int january = *query::find_month("2024-01-01");
    CHECK(january == december + 1);
    CHECK(query::find_month("2024-01") == january);
    CHECK(query::period_name(query::period_of(december, PeriodUnit::month), PeriodUnit::month) == "2023-12");
    CHECK(query::period_name(query::period_of(january, PeriodUnit::month), PeriodUnit::month) == "2024-01");
    CHECK(query::period_name(query::period_of(december, PeriodUnit::quarter), PeriodUnit::quarter) == "2023-Q4");
    CHECK(query::period_name(query::period_of(january, PeriodUnit::quarter), PeriodUnit::quarter) == "2024-Q1");
    CHECK(query::period_name(query::period_of(january, PeriodUnit::year), PeriodUnit::year) == "2024");
  }

  TEST_CASE("what is neither a day nor a month has none") {
    for (const char* text : {"", "2024", "2024-1", "2024-13", "2024/01", "2024-13-01", "2024-00-01", "24-01-01",
                             "2024/01/01", "2024-0x-01"}) {
      CAPTURE(text);
      CHECK_FALSE(query::find_month(text));
    }
  }

  TEST_CASE("the span decides how long a period is") {
    const int first = *query::find_month("2020-01-15");
    CHECK(query::unit_for(first, first) == PeriodUnit::month);
    CHECK(query::unit_for(first, first + 35) == PeriodUnit::month);
    CHECK(query::unit_for(first, first + 36) == PeriodUnit::quarter);
    CHECK(query::unit_for(first, first + 119) == PeriodUnit::quarter);
    CHECK(query::unit_for(first, first + 120) == PeriodUnit::year);
  }
}

}  // namespace weft::tests
