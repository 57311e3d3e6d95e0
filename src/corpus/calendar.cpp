// SPDX-License-Identifier: MIT
#include "corpus/calendar.hpp"

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <initializer_list>
#include <utility>

namespace weft::corpus {

namespace {

/// The number that `text` is, all of it digits; -1 otherwise. REQUIRES: at most 9 digits.
int number(std::string_view text) {
  if (text.empty() || !std::all_of(text.begin(), text.end(), text::is_digit)) return -1;
  int value = 0;
  for (const char digit : text) value = value * 10 + (digit - '0');
  return value;
}

void append_padded(std::string& text, unsigned value) {
  if (value < 10) text += '0';
  text += std::to_string(value);
}

std::string written(const std::chrono::year_month_day& date) {
  std::string year = std::to_string(static_cast<int>(date.year()));
  std::string text = std::string(4 - std::min<std::size_t>(year.size(), 4), '0') + year + "-";
  append_padded(text, static_cast<unsigned>(date.month()));
  text += '-';
  append_padded(text, static_cast<unsigned>(date.day()));
  return text;
}

std::optional<std::string> day_of(int year, int month, int day) {
  if (year < 1 || month < 1 || day < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return written(date);
}

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

/// Whether two words begin or end alike, as those do that one slip in the middle of a long word parts.
bool share_an_end(std::string_view a, std::string_view b) {
  return a.substr(0, 2) == b.substr(0, 2) || a.substr(a.size() - 2) == b.substr(b.size() - 2);
}

/// 1 to 12, or 0 for another word.
int month_of(std::string_view word) {
  constexpr std::size_t longest = 10;  // "Septembers": one letter more than any
  constexpr std::size_t abbreviation = 3;
  constexpr std::size_t long_name = 6;  // a slip in a shorter one makes another word
  if (word.size() < abbreviation || word.size() > longest) return 0;
  const std::string name = text::fold(word);
  for (std::size_t i = 0; i < months.size(); ++i) {
    const bool same = name == months[i] || name == months[i].substr(0, abbreviation) || (i == 8 && name == "sept");
    const bool slipped =
        name.size() >= long_name && share_an_end(name, months[i]) && text::edit_distance(name, months[i], 1) <= 1;
    if (same || slipped) return static_cast<int>(i + 1);
  }
  return 0;
}

/// Reads a date from left to right. A part that is not there leaves it where it was.
class DayReader {
 public:
  explicit DayReader(std::string_view text) : text_(text) {}

  std::size_t at() const { return at_; }
  std::string_view rest() const { return text_.substr(at_); }

  /// A whole run of digits; -1 when it is shorter or longer.
  int take_number(std::size_t least, std::size_t most) {
    std::size_t size = 0;
    while (size <= most && size < rest().size() && text::is_digit(rest()[size])) ++size;
    if (size < least || size > most) return -1;
    const int value = number(rest().substr(0, size));
    at_ += size;
    return value;
  }

  std::string_view take_word() {
    constexpr std::size_t most = 12;
    std::size_t size = 0;
    while (size <= most && size < rest().size() && text::is_letter(rest()[size])) ++size;
    const std::string_view word = rest().substr(0, size);
    at_ += size;
    return word;
  }

  bool take(std::string_view sign) {
    if (!rest().starts_with(sign)) return false;
    at_ += sign.size();
    return true;
  }

  void skip_any(std::string_view signs) {
    while (at_ < text_.size() && signs.find(text_[at_]) != std::string_view::npos) ++at_;
  }

  /// The letters of 1st, 2nd, 3rd and 4th.
  void skip_ordinal() {
    for (const std::string_view letters : {"st", "nd", "rd", "th"})
      if (take(letters)) return;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

std::optional<WrittenDay> found(const DayReader& cursor, int year, int month, int day) {
  auto text = day_of(year, month, day);
  if (!text) return std::nullopt;
  return WrittenDay{*std::move(text), cursor.at()};
}

/// 2019-07-01, 2019/7/1, 2019.7.1
std::optional<WrittenDay> find_year_first(std::string_view text) {
  DayReader cursor(text);
  const int year = cursor.take_number(4, 4);
  if (year < 0 || cursor.rest().empty()) return std::nullopt;
  const std::string_view sign = cursor.rest().substr(0, 1);
  if (sign != "-" && sign != "/" && sign != "." && sign != "_") return std::nullopt;
  cursor.take(sign);
  const int month = cursor.take_number(1, 2);
  if (!cursor.take(sign)) return std::nullopt;
  const int day = cursor.take_number(1, 2);
  return found(cursor, year, month, day);
}

/// 2019年7月1日
std::optional<WrittenDay> find_east_asian(std::string_view text) {
  constexpr std::string_view blanks = " ";
  DayReader cursor(text);
  const int year = cursor.take_number(4, 4);
  cursor.skip_any(blanks);
  if (!cursor.take("年")) return std::nullopt;
  cursor.skip_any(blanks);
  const int month = cursor.take_number(1, 2);
  cursor.skip_any(blanks);
  if (!cursor.take("月")) return std::nullopt;
  cursor.skip_any(blanks);
  const int day = cursor.take_number(1, 2);
  cursor.skip_any(blanks);
  if (!cursor.take("日") && !cursor.take("号")) return std::nullopt;
  return found(cursor, year, month, day);
}

/// 20190701, in a year that newsletters may have: most runs of eight digits are no dates.
std::optional<WrittenDay> find_run_of_digits(std::string_view text) {
  DayReader cursor(text);
  const int run = cursor.take_number(8, 8);
  const int year = run / 10'000;
  if (year < 1900 || year > 2199) return std::nullopt;
  return found(cursor, year, run / 100 % 100, run % 100);
}

/// July 1st, 2019
std::optional<WrittenDay> find_month_first(std::string_view text) {
  DayReader cursor(text);
  const std::string_view word = cursor.take_word();
  cursor.skip_any(". -");
  // Most words are no months; those before a number are looked at.
  const int day = word.empty() ? -1 : cursor.take_number(1, 2);
  if (day < 0) return std::nullopt;
  cursor.skip_ordinal();
  cursor.skip_any(", -");
  const int year = cursor.take_number(4, 4);
  if (year < 0) return std::nullopt;
  return found(cursor, year, month_of(word), day);
}

/// 1 July 2019, 1st of July, 2019
std::optional<WrittenDay> find_day_first(std::string_view text) {
  DayReader cursor(text);
  const int day = cursor.take_number(1, 2);
  if (day < 0) return std::nullopt;
  cursor.skip_ordinal();
  cursor.skip_any(" -");
  if (cursor.take("of ")) cursor.skip_any(" ");
  const int month = month_of(cursor.take_word());
  if (month == 0) return std::nullopt;
  cursor.skip_any("., -");
  return found(cursor, cursor.take_number(4, 4), month, day);
}

/// What stands before the date in "Mon, 01 Jul 2019".
std::string_view without_weekday(std::string_view text) {
  constexpr std::array<std::string_view, 7> weekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  DayReader cursor(text);
  const std::string word = text::fold(cursor.take_word().substr(0, 3));
  if (std::find(weekdays.begin(), weekdays.end(), word) == weekdays.end()) return text;
  cursor.skip_any("., ");
  return cursor.rest();
}

}  // namespace

std::optional<std::string> find_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = number(text.substr(0, 4));
  const int month = number(text.substr(5, 2));
  const int day = number(text.substr(8, 2));
  return day_of(year, month, day);
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
  return written(monday);
}

std::optional<WrittenDay> find_day_at_begin(std::string_view text) {
  for (const auto form : {find_year_first, find_east_asian, find_run_of_digits, find_month_first, find_day_first}) {
    auto day = form(text);
    const bool goes_on = day && day->size < text.size() && text::is_digit(text[day->size]);
    if (day && !goes_on) return day;
  }
  return std::nullopt;
}

std::optional<WrittenDay> find_month_at_begin(std::string_view text) {
  DayReader named(text);
  if (const int month = month_of(named.take_word()); month > 0) {
    named.skip_any("., -");
    const int year = named.take_number(4, 4);
    return year < 0 ? std::nullopt : found(named, year, month, 1);
  }
  DayReader cursor(text);
  const int year = cursor.take_number(4, 4);
  cursor.skip_any(" ");
  if (year < 0 || !cursor.take("年")) return std::nullopt;
  cursor.skip_any(" ");
  const int month = cursor.take_number(1, 2);
  cursor.skip_any(" ");
  return cursor.take("月") ? found(cursor, year, month, 1) : std::nullopt;
}

std::optional<std::string> parse_date(std::string_view text) {
  text = without_weekday(text::trimmed(text));
  auto day = find_day_at_begin(text);
  if (!day) return std::nullopt;
  const std::string_view rest = text.substr(day->size);
  const bool has_time = rest.size() > 1 && (rest[0] == 'T' || rest[0] == 't') && text::is_digit(rest[1]);
  constexpr std::string_view enders = " \t,(";
  if (!rest.empty() && !has_time && enders.find(rest[0]) == std::string_view::npos) return std::nullopt;
  return std::move(day->day);
}

bool is_month(std::string_view word) { return month_of(word) > 0; }

}  // namespace weft::corpus
