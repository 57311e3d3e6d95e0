// SPDX-License-Identifier: MIT
#pragma once

#include <weft/corpus.hpp>

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weft::building {

/// Knows by words alone which articles keep house: sponsors, jobs, meetings, how to subscribe.
class Housekeeping {
 public:
  Housekeeping();

  /// Whether an article's title, a heading above it or a label on it says so. A title or label must say it
  /// and nothing else; a heading may have two words more (`Upcoming Rust Events`), and go on behind a colon.
  bool keeps_house(const Article& article) const;

  /// Whether its title or a label on it says so, and whether a heading above it does.
  bool is_named_so(const Article& article) const;
  bool stands_below_such(const std::vector<std::string>& section) const;

 private:
  struct Phrase {
    std::string words;         ///< folded, with blanks between them
    std::size_t count = 0;     ///< of the words
    bool in_headings = false;  ///< may have more words about it there
  };

  bool is_label(std::string_view title) const;
  bool is_heading(std::string_view heading) const;

  std::vector<Phrase> phrases_;
  std::set<std::string, std::less<>> first_words_;
  std::size_t most_words_ = 0;  ///< that a heading may have which keeps house
};

}  // namespace weft::building
