// SPDX-License-Identifier: MIT
#include <weft/tagging.hpp>

#include "text/natural_order.hpp"

#include <algorithm>

namespace weft {

std::vector<const TaggedIssue*> in_order(std::span<const TaggedIssue> issues) {
  std::vector<const TaggedIssue*> sorted;
  sorted.reserve(issues.size());
  for (const TaggedIssue& issue : issues) sorted.push_back(&issue);
  std::sort(sorted.begin(), sorted.end(), [](const TaggedIssue* a, const TaggedIssue* b) {
    return text::DatedId{a->issue.date, a->issue.id} < text::DatedId{b->issue.date, b->issue.id};
  });
  return sorted;
}

}  // namespace weft
