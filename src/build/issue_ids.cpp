// SPDX-License-Identifier: MIT
#include "build/issue_ids.hpp"

#include "text/slug.hpp"

#include <map>
#include <string>

namespace weft::building {

namespace {

/// Gives every issue whose id another one has too the id that `qualified` makes for it.
template <class Qualified>
void qualify_shared(std::vector<TaggedIssue>& issues, Qualified qualified) {
  std::map<std::string, std::size_t> claims;
  for (const TaggedIssue& tagged : issues) ++claims[tagged.issue.id];
  for (TaggedIssue& tagged : issues)
    if (claims[tagged.issue.id] > 1) tagged.issue.id = qualified(tagged.issue);
}

}  // namespace

void settle_issue_ids(std::vector<TaggedIssue>& issues) {
  qualify_shared(issues, [](const Issue& issue) {
    const std::string series = text::slug(issue.series);
    return series.empty() ? issue.id : series + "-" + issue.id;
  });
  qualify_shared(issues, [](const Issue& issue) { return text::slug(issue.path); });
  std::map<std::string, int> counts;
  qualify_shared(issues, [&](const Issue& issue) {
    const int count = ++counts[issue.id];
    return count == 1 ? issue.id : issue.id + "-" + std::to_string(count);
  });
}

}  // namespace weft::building
