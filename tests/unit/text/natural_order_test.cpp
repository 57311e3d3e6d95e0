// SPDX-License-Identifier: MIT
#include "text/natural_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

using weft::text::DatedId;
using weft::text::natural_order;

TEST_SUITE("text") {
  TEST_CASE("names stand in the order in which people count") {
    const std::vector<std::string_view> names{
        "",  "007", "07",   "7",        "14",        "14-cn", "107", "99999999999999999999999",
        "a", "a-2", "a-10", "a-10-b-3", "a-10-b-20", "b",     "é"};
    for (std::size_t a = 0; a < names.size(); ++a) {
      for (std::size_t b = 0; b < names.size(); ++b) {
        CAPTURE(names[a]);
        CAPTURE(names[b]);
        CHECK(natural_order(names[a], names[b]) == (a <=> b));
      }
    }
  }

  TEST_CASE("issues stand by date, those without one first, and by id on one day") {
    std::vector<DatedId> issues{
        {"2024-01-02", "a"}, {"", "107"}, {"2024-01-01", "b-10"}, {"2024-01-01", "b-9"}, {"", "14"}};
    std::sort(issues.begin(), issues.end());
    std::string ids;
    for (const DatedId& issue : issues) ids += std::string(issue.id) + " ";
    CHECK(ids == "14 107 b-9 b-10 a ");
  }
}
