// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::corpus {

/// How a newsletter numbers an issue, where its title or file name shows it.
struct Numbering {
  /// What makes it one, the surest first.
  enum class Kind {
    marked,  ///< "#12", "Issue 12", "第 12 期"
    week,    ///< "2019-05"
    month,   ///< "May 2019"
    volume,  ///< "Vol. 3"
    count,   ///< "The Letter 12", "letter-12"
    day,     ///< "2019-05-27", "May 27, 2019"
    inner,   ///< another number amid the words of a file name
    year,    ///< "2019"
  };

  Kind kind = Kind::year;
  std::size_t begin = 0;  ///< with what marks it
  std::string number;     ///< a day as YYYY-MM-DD, a month as YYYY-MM
  std::string date;       ///< of the day, the Monday of the year-week, or the first of the month
};

/// All that stand in a title, in its order.
std::vector<Numbering> numberings_in_title(std::string_view title);

/// All that stand in a file name without its extension, in its order.
std::vector<Numbering> numberings_in_name(std::string_view stem);

/// The surest of a kind that is at least as sure as `least`; the first of equals.
const Numbering* find_surest(const std::vector<Numbering>& numberings, Numbering::Kind least);

/// Whether a folded word stands before a number that counts issues: "issue", "no", "vol".
bool marks_number(std::string_view word);

/// The date in a number that is a day or a year-week, else nothing.
std::string date_of_number(std::string_view number);

/// The name of the newsletter in a title whose number begins at `end`: "Loose Threads" in "Loose Threads, issue 12".
/// Nothing when only words are left that any newsletter may use, as in "Week Ending May 8".
std::string series_before(std::string_view title, std::size_t end);

}  // namespace weft::corpus
