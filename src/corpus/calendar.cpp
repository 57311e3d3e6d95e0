// SPDX-License-Identifier: MIT
#include "corpus/calendar.hpp"

#include <algorithm>
#include <chrono>

namespace weft::corpus {

namespace {

/// The number that `text` is, all of it digits; -1 otherwise. REQUIRES: at most 9 digits.
int number(std::string_view text) {
  if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit)) return -1;
  int value = 0;
  for (const char digit : text) value = value * 10 + (digit - '0');
  return value;
}

void append_padded(std::string& text, unsigned value) {
  if (value < 10) text += '0';
  text += std::to_string(value);
}

}  // namespace

std::optional<std::string> find_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = number(text.substr(0, 4));
  const int month = number(text.substr(5, 2));
  const int day = number(text.substr(8, 2));
  if (year < 1 || month < 1 || day < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return std::string(text);
}

std::optional<std::string> find_monday(std::string_view year_and_week) {
  if (year_and_week.size() != 7 || year_and_week[4] != '-') return std::nullopt;
  const int year = number(year_and_week.substr(0, 4));
  const int week = number(year_and_week.substr(5, 2));
  if (year < 1 || week < 1 || week > 53) return std::nullopt;
  using namespace std::chrono_literals;
  // The first ISO week of a year is the one that holds its 4th of January.
  const std::chrono::sys_days fourth = std::chrono::year_month_day{std::chrono::year(year), std::chrono::January, 4d};
  const auto since_monday = std::chrono::weekday(fourth) - std::chrono::Monday;
  const std::chrono::year_month_day monday = fourth - since_monday + std::chrono::weeks(week - 1);
  std::string text = std::to_string(static_cast<int>(monday.year())) + "-";
  append_padded(text, static_cast<unsigned>(monday.month()));
  text += '-';
  append_padded(text, static_cast<unsigned>(monday.day()));
  return text;
}

}  // namespace weft::corpus
