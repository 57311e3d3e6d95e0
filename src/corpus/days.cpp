// SPDX-License-Identifier: MIT
#include "corpus/days.hpp"

#include "corpus/calendar.hpp"

#include <cstddef>

namespace weft::corpus {

namespace {

/// The last day of a month written YYYY-MM, of which a first day is known.
std::string last_day_of(std::string_view month) {
  std::string last;
  for (int day = 28; day <= 31; ++day) {
    if (const auto found = find_day(std::string(month) + '-' + std::to_string(day))) last = *found;
  }
  return last;
}

}  // namespace

std::optional<Days> find_days(std::string_view typed) {
  constexpr std::size_t year = 4;
  constexpr std::size_t month = 7;
  const std::string text(typed);
  switch (text.size()) {
    case year:
      if (!find_day(text + "-01-01")) return std::nullopt;
      return Days{text + "-01-01", text + "-12-31"};
    case month:
      if (!find_day(text + "-01")) return std::nullopt;
      return Days{text + "-01", last_day_of(text)};
    default:
      if (const auto day = find_day(text)) return Days{*day, *day};
      return std::nullopt;
  }
}

}  // namespace weft::corpus
