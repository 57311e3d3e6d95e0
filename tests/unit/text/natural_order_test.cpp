// SPDX-License-Identifier: MIT
#include "text/natural_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

using weft::text::IssueRank;
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

  TEST_CASE("issues stand by date, those without one first, then by newsletter, number and id") {
    std::vector<IssueRank> issues{{"2024-01-02", "A", "1", "a"},   {"", "", "", "107"},
                                  {"2024-01-01", "B", "", "b-10"}, {"2024-01-01", "B", "", "b-9"},
                                  {"2024-01-01", "A", "7", "z"},   {"", "", "", "14"}};
    std::sort(issues.begin(), issues.end());
    std::string ids;
    for (const IssueRank& issue : issues) ids += std::string(issue.id) + " ";
    CHECK(ids == "14 107 z b-9 b-10 a ");
  }

  TEST_CASE("issues without a date stand newsletter by newsletter, whatever was made of their ids") {
    std::vector<IssueRank> issues{{"", "Beta", "9", "9"},        {"", "Alpha", "403", "alpha-403"},
                                  {"", "Beta", "10", "beta-10"}, {"", "Alpha", "524", "524"},
                                  {"", "Alpha", "", "a-note"},   {"", "Alpha", "24", "24"}};
    std::sort(issues.begin(), issues.end());
    std::string ids;
    for (const IssueRank& issue : issues) ids += std::string(issue.id) + " ";
    CHECK(ids == "a-note 24 alpha-403 524 9 beta-10 ");
  }
}
