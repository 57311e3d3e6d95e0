// SPDX-License-Identifier: MIT
#include "cli/dates.hpp"

#include "cli/options.hpp"
#include "corpus/calendar.hpp"

namespace weft::cli {

namespace {

/// The last day of a month written YYYY-MM, of which a first day is known.
std::string last_day_of(std::string_view month) {
  std::string last;
  for (int day = 28; day <= 31; ++day) {
    if (const auto found = corpus::find_day(std::string(month) + '-' + std::to_string(day))) last = *found;
  }
  return last;
}

std::string fault_of(const std::string& typed) {
  return "expected a date as 2024, 2024-02 or 2024-02-29, got '" + typed + "'";
}

void add_date(Options& options, std::string& day, std::string Days::*end, const OptionText& text) {
  const auto take = [&day, end](const std::string& typed) {
    const auto days = find_days(typed);
    if (days) day = (*days).*end;
    return days ? std::string() : fault_of(typed);
  };
  add_taken(options, take, text);
}

}  // namespace

std::optional<Days> find_days(std::string_view typed) {
  constexpr std::size_t year = 4;
  constexpr std::size_t month = 7;
  const std::string text(typed);
  switch (text.size()) {
    case year:
      if (!corpus::find_day(text + "-01-01")) return std::nullopt;
      return Days{text + "-01-01", text + "-12-31"};
    case month:
      if (!corpus::find_day(text + "-01")) return std::nullopt;
      return Days{text + "-01", last_day_of(text)};
    default:
      if (const auto day = corpus::find_day(text)) return Days{*day, *day};
      return std::nullopt;
  }
}

void add_since(Options& options, std::string& first_day) {
  add_date(options, first_day, &Days::first,
           {"--since", "DATE", "only issues from then on: 2024, 2024-02, 2024-02-29"});
}

void add_until(Options& options, std::string& last_day) {
  add_date(options, last_day, &Days::last, {"--until", "DATE", "only issues until the end of then"});
}

}  // namespace weft::cli
