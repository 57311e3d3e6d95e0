// SPDX-License-Identifier: MIT
#include "build/issue_ids.hpp"

#include "text/slug.hpp"

#include <map>
#include <set>
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
  std::set<std::string> taken;
  for (TaggedIssue& tagged : issues) {
    const std::string wanted = tagged.issue.id;
    for (int count = 2; !taken.insert(tagged.issue.id).second; ++count)
      tagged.issue.id = wanted + "-" + std::to_string(count);
  }
}

}  // namespace weft::building
