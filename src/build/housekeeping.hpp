// SPDX-License-Identifier: MIT
#pragma once

#include <weft/corpus.hpp>

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

 private:
  struct Phrase {
    std::vector<std::string> words;  ///< folded
    bool in_headings = false;        ///< may have more words about it there
  };

  bool is_label(std::string_view title) const;
  bool is_heading(std::string_view heading) const;

  std::vector<Phrase> phrases_;
};

}  // namespace weft::building
