// SPDX-License-Identifier: MIT
#pragma once

#include "query/checking.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace weft::query {

/// The sections of a newsletter that have pages again and again on purpose, such as proposals under vote or open jobs:
/// three of their articles, and one in five, are about a page that an issue before had. Linear in the links of the
/// newsletter.
class RepeatingSections {
 public:
  explicit RepeatingSections(const Checked& checked);

  /// The heading right above an article, when it is that of such a section; else empty.
  std::string heading_of(const Article& article) const;

 private:
  struct Count {
    std::size_t articles = 0;
    std::size_t repeated = 0;
  };

  std::unordered_map<std::string, Count> counts_;  ///< by the folded heading, only looked up
};

}  // namespace weft::query
