// SPDX-License-Identifier: MIT
#include <weft/tagging.hpp>

#include "text/natural_order.hpp"

#include <algorithm>

namespace weft {

namespace {

text::IssueRank rank_of(const Issue& issue) { return {issue.date, issue.series, issue.number, issue.id}; }

}  // namespace

std::vector<const TaggedIssue*> in_order(std::span<const TaggedIssue> issues) {
  std::vector<const TaggedIssue*> sorted;
  sorted.reserve(issues.size());
  for (const TaggedIssue& issue : issues) sorted.push_back(&issue);
  std::sort(sorted.begin(), sorted.end(),
            [](const TaggedIssue* a, const TaggedIssue* b) { return rank_of(a->issue) < rank_of(b->issue); });
  return sorted;
}

}  // namespace weft
