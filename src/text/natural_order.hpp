// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <string_view>

namespace weft::text {

/// The order in which people count: runs of digits by what they come to, everything else by its bytes, so that
/// "issue-14" stands before "issue-107". Names that only leading zeros tell apart stand by their bytes.
std::strong_ordering natural_order(std::string_view a, std::string_view b);

/// The order of issues, everywhere: by date, those without one first; then by id as people count.
struct DatedId {
  std::string_view date;  ///< YYYY-MM-DD, or empty
  std::string_view id;

  friend std::strong_ordering operator<=>(const DatedId& a, const DatedId& b) {
    if (const auto by_date = a.date <=> b.date; by_date != 0) return by_date;
    return natural_order(a.id, b.id);
  }
  friend bool operator==(const DatedId&, const DatedId&) = default;
};

}  // namespace weft::text
