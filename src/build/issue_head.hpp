// SPDX-License-Identifier: MIT
#pragma once

#include "build/housekeeping.hpp"

#include <weft/shards.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weft::building {

/// What of an article tells whether others repeat it. The keys stand for texts; 0 stands for none.
struct ArticleHead {
  std::uint64_t title = 0;
  std::uint64_t page = 0;
  bool recurring = false;
};

/// What of an issue decides, together with those of all others, how it is called, where it stands and what in it
/// recurs. Heads are small: those of all issues are in memory, however many texts there are.
struct IssueHead {
  std::string id;
  std::string series;
  std::string number;
  std::string date;
  std::string path;
  std::vector<ArticleHead> articles;
};

/// Of an issue alone: its own id, and of its articles those recur that keep house.
IssueHead head_of(const Issue& issue, const Housekeeping& housekeeping);

/// What of a title is the same from one issue to the next; empty when it has no word, or is no heading.
std::string title_key(const Article& article);

/// The page of the first source link; empty without one.
std::string_view page_key(const Article& article);

/// What an engine that settles issues itself compares of one.
SettlingKeys settling_keys(const Issue& issue, const Housekeeping& housekeeping);

/// Settles what only all heads together decide, the ids and what recurs, and gives their order.
std::vector<std::size_t> settle(std::vector<IssueHead>& heads);

/// Gives an issue what was settled for it.
void apply(const IssueHead& head, Issue& issue);

}  // namespace weft::building
