// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Stretches of time as they are typed: a year, a month or a day, which means all of it.
namespace weft::cli {

class Options;

/// The first and the last day of what is meant, both YYYY-MM-DD.
struct Days {
  std::string first;
  std::string last;
};

/// The days of `2024`, `2024-02` or `2024-02-29`, when they are in the calendar.
std::optional<Days> find_days(std::string_view typed);

/// `--since DATE`: `first_day` becomes the first day of what was typed, and stays as it is without it.
void add_since(Options& options, std::string& first_day);

/// `--until DATE`: `last_day` becomes the last day of what was typed, and stays as it is without it.
void add_until(Options& options, std::string& last_day);

}  // namespace weft::cli
