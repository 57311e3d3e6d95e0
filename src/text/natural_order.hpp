// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <string_view>

namespace weft::text {

/// The order in which people count: runs of digits by what they come to, everything else by its bytes, so that
/// "issue-14" stands before "issue-107". Names that only leading zeros tell apart stand by their bytes.
std::strong_ordering natural_order(std::string_view a, std::string_view b);

/// The order of issues, everywhere: by date, those without one first; then newsletter by newsletter, and within one by
/// number as people count, those without one first. Ids, which depend on other issues, decide only what is left.
struct IssueRank {
  std::string_view date;  ///< YYYY-MM-DD, or empty
  std::string_view series;
  std::string_view number;
  std::string_view id;

  friend std::strong_ordering operator<=>(const IssueRank& a, const IssueRank& b) {
    if (const auto by_date = a.date <=> b.date; by_date != 0) return by_date;
    if (const auto by_series = natural_order(a.series, b.series); by_series != 0) return by_series;
    if (const auto by_number = natural_order(a.number, b.number); by_number != 0) return by_number;
    return natural_order(a.id, b.id);
  }
  friend bool operator==(const IssueRank&, const IssueRank&) = default;
};

}  // namespace weft::text
