// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Stretches of time as people ask for them: a year, a month or a day, which means all of it.
namespace weft::corpus {

/// The first and the last day of what is meant, both YYYY-MM-DD.
struct Days {
  std::string first;
  std::string last;
};

/// The days of `2024`, `2024-02` or `2024-02-29`, when they are in the calendar.
std::optional<Days> find_days(std::string_view typed);

}  // namespace weft::corpus
