// SPDX-License-Identifier: MIT
#include "query/periods.hpp"

#include <cassert>
#include <charconv>
#include <cstddef>
#include <system_error>

namespace weft::query {
namespace {

constexpr int months_in_year = 12;

int months_in(PeriodUnit unit) {
  switch (unit) {
    case PeriodUnit::month:
      return 1;
    case PeriodUnit::quarter:
      return 3;
    case PeriodUnit::year:
      return months_in_year;
  }
  assert(false);
  return 1;
}

std::optional<int> find_number(std::string_view digits) {
  int number = 0;
  const char* end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc() || rest != end || number < 0) return std::nullopt;
  return number;
}

std::string digits(int number, std::size_t width) {
  const std::string text = std::to_string(number);
  return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

}  // namespace

std::optional<int> find_month(std::string_view day) {
  const bool is_month = day.size() == 7 && day[4] == '-';
  const bool is_day = day.size() == 10 && day[4] == '-' && day[7] == '-';
  if (!is_month && !is_day) return std::nullopt;
  const auto year = find_number(day.substr(0, 4));
  const auto month = find_number(day.substr(5, 2));
  if (!year || !month || *month < 1 || *month > months_in_year) return std::nullopt;
  return *year * months_in_year + *month - 1;
}

int period_of(int month, PeriodUnit unit) { return month / months_in(unit); }

std::string period_name(int period, PeriodUnit unit) {
  const int in_year = months_in_year / months_in(unit);
  std::string year = digits(period / in_year, 4);
  switch (unit) {
    case PeriodUnit::month:
      return year + '-' + digits(period % in_year + 1, 2);
    case PeriodUnit::quarter:
      return year + "-Q" + std::to_string(period % in_year + 1);
    case PeriodUnit::year:
      break;
  }
  return year;
}

std::size_t periods_in_two_years(PeriodUnit unit) {
  return static_cast<std::size_t>(2 * months_in_year / months_in(unit));
}

PeriodUnit unit_for(int first_month, int last_month) {
  const int months = last_month - first_month + 1;
  if (months <= 3 * months_in_year) return PeriodUnit::month;
  return months <= 10 * months_in_year ? PeriodUnit::quarter : PeriodUnit::year;
}

}  // namespace weft::query
