// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::corpus {

/// How a newsletter numbers an issue, where the text or its file name shows it.
struct Numbering {
  std::string number;  ///< "2019-05-27", "2019-05" or "407"; empty when there is none
  std::string date;    ///< of the day, or of the Monday of the year-week
};

/// The numbering in a title or file name: a day, else a year and week, else its last number.
Numbering find_numbering(std::string_view text);

/// The name of the newsletter in a title such as "Loose Threads 2024-01": what is left without the number.
std::string series_in_title(std::string_view title);

/// A path's last part without its extension.
std::string_view stem_of(std::string_view path);

/// The name of the folder a path lies in; empty at the top.
std::string_view folder_of(std::string_view path);

/// The identity of an issue from its file name: the words of the series, which all its issues share, are
/// left out. "techshack-2019-05" of the series "EnqueueZero Techshack" is "2019-05".
std::string issue_id(std::string_view path, std::string_view series);

}  // namespace weft::corpus
