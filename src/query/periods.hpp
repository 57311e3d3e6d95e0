// SPDX-License-Identifier: MIT
#pragma once

#include <weft/trends.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// The calendar as trends need it: months, quarters and years as numbers that follow each other.
namespace weft::query {

/// The month of a day written YYYY-MM-DD, or of a month written YYYY-MM, counted from the year 0.
std::optional<int> find_month(std::string_view day);

/// The period a month lies in, counted from the year 0.
int period_of(int month, PeriodUnit unit);

/// `2024-03`, `2024-Q1`, `2024`
std::string period_name(int period, PeriodUnit unit);

std::size_t periods_in_two_years(PeriodUnit unit);

/// Months up to 3 years, quarters up to 10, then years: 36 to 40 of them can still be seen apart.
PeriodUnit unit_for(int first_month, int last_month);

}  // namespace weft::query
