// SPDX-License-Identifier: MIT
#include "cli/dates.hpp"

#include "corpus/calendar.hpp"

#include <CLI/CLI.hpp>

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

void add_date(CLI::App& app, const char* name, const char* sentence, std::string& day, std::string Days::*end) {
  const auto take = [&day, end, name](const std::string& typed) {
    const auto days = find_days(typed);
    if (!days) throw CLI::ValidationError(name, fault_of(typed));
    day = (*days).*end;
  };
  app.add_option_function<std::string>(name, take, sentence)->take_last()->type_name("DATE");
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

void add_since(CLI::App& app, std::string& first_day) {
  add_date(app, "--since", "only issues from then on: 2024, 2024-02, 2024-02-29", first_day, &Days::first);
}

void add_until(CLI::App& app, std::string& last_day) {
  add_date(app, "--until", "only issues until the end of then", last_day, &Days::last);
}

}  // namespace weft::cli
