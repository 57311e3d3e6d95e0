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
void qualify_shared(std::vector<IssueHead>& issues, Qualified qualified) {
  std::map<std::string, std::size_t> claims;
  for (const IssueHead& issue : issues) ++claims[issue.id];
  for (IssueHead& issue : issues)
    if (claims[issue.id] > 1) issue.id = qualified(issue);
}

}  // namespace

void settle_issue_ids(std::vector<IssueHead>& issues) {
  qualify_shared(issues, [](const IssueHead& issue) {
    const std::string series = text::slug(issue.series);
    return series.empty() ? issue.id : series + "-" + issue.id;
  });
  qualify_shared(issues, [](const IssueHead& issue) { return text::slug(issue.path); });
  std::set<std::string> taken;
  for (IssueHead& issue : issues) {
    const std::string wanted = issue.id;
    for (int count = 2; !taken.insert(issue.id).second; ++count) issue.id = wanted + "-" + std::to_string(count);
  }
}

}  // namespace weft::building
