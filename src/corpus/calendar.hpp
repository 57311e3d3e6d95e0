// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace weft::corpus {

/// Whether a byte is a digit of a date or number, whatever the locale.
constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// The text when it is a day of the calendar written YYYY-MM-DD.
std::optional<std::string> find_day(std::string_view text);

/// The Monday of an ISO week written YYYY-WW, as YYYY-MM-DD.
std::optional<std::string> find_monday(std::string_view year_and_week);

}  // namespace weft::corpus
