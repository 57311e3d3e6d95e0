// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace weft::corpus {

/// The text when it is a day of the calendar written YYYY-MM-DD.
std::optional<std::string> find_day(std::string_view text);

/// The Monday of an ISO week written YYYY-WW, as YYYY-MM-DD.
std::optional<std::string> find_monday(std::string_view year_and_week);

/// A day of the calendar, and how many bytes it takes where it is written.
struct WrittenDay {
  std::string day;  ///< YYYY-MM-DD
  std::size_t size = 0;
};

/// The day that begins `text`, in one of the ways people write one: 2019-07-01, 2019/7/1, 2019.7.1, 20190701,
/// 2019年7月1日, July 1st, 2019, 1 July 2019. Days and months in numbers alone (7/1/2019) are not read, since
/// nobody can tell which is which.
std::optional<WrittenDay> find_day_at_begin(std::string_view text);

/// The month that begins `text`: May 2024, May, 2024, 2024年5月. Its first day stands for it.
std::optional<WrittenDay> find_month_at_begin(std::string_view text);

/// The day of a date, which may have a weekday before it and a time behind it.
std::optional<std::string> parse_date(std::string_view text);

/// Whether a word is the name of a month, whole or in three letters; one slip in a long name is forgiven.
bool is_month(std::string_view word);

}  // namespace weft::corpus
