// SPDX-License-Identifier: MIT
#include "build/issue_ids.hpp"

#include "text/ascii.hpp"
#include "text/slug.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace weft::building {

namespace {

/// Fewer issues may be a guest's, or have been given to a newsletter by a title that only looks like one.
constexpr std::size_t fewest_of_newsletter = 3;

/// How an id counts: `2024-01-05` and `2025-12-31` are both `#-#-#`.
std::string counting_of(std::string_view id) {
  std::string counting;
  for (const char byte : id) {
    if (!text::is_digit(byte))
      counting += byte;
    else if (!counting.ends_with('#'))
      counting += '#';
  }
  return counting;
}

using Names = std::set<std::string_view>;
using Claims = std::map<std::string, Names>;

/// The newsletters that take a claim together with others.
Names disputing(const Claims& claims) {
  Names names;
  for (const auto& [claim, claimants] : claims)
    if (claimants.size() > 1) names.insert(claimants.begin(), claimants.end());
  return names;
}

/// The newsletters whose ids are those of others, or count as they do.
Names ambiguous_series(const std::vector<IssueHead>& issues) {
  std::map<std::string_view, std::size_t> sizes;
  for (const IssueHead& issue : issues) ++sizes[issue.series];
  Claims ids;
  Claims countings;  // of newsletters that are large enough
  for (const IssueHead& issue : issues) {
    ids[issue.id].insert(issue.series);
    if (!issue.series.empty() && sizes[issue.series] >= fewest_of_newsletter)
      countings[counting_of(issue.id)].insert(issue.series);
  }
  Names ambiguous = disputing(countings);
  for (const std::string_view series : disputing(ids))
    if (sizes[series] < fewest_of_newsletter) ambiguous.insert(series);
  return ambiguous;
}

/// Gives issues whose id another one has too that of their paths; where only one of them has a newsletter, it keeps its
/// own.
void tell_apart_by_paths(std::vector<IssueHead>& issues) {
  std::map<std::string, std::size_t> claims;
  std::map<std::string, std::size_t> of_newsletters;
  for (const IssueHead& issue : issues) {
    ++claims[issue.id];
    if (!issue.series.empty()) ++of_newsletters[issue.id];
  }
  for (IssueHead& issue : issues) {
    if (claims[issue.id] < 2 || (!issue.series.empty() && of_newsletters[issue.id] == 1)) continue;
    issue.id = text::slug(issue.path);
  }
}

}  // namespace

std::string id_with_series(std::string_view series, std::string_view id) {
  std::string name = text::slug(series);
  return name.empty() ? name : name.append("-").append(id);
}

void settle_issue_ids(std::vector<IssueHead>& issues) {
  const Names ambiguous = ambiguous_series(issues);
  for (IssueHead& issue : issues) {
    if (!ambiguous.contains(issue.series)) continue;
    std::string qualified = id_with_series(issue.series, issue.id);
    if (!qualified.empty()) issue.id = std::move(qualified);
  }
  tell_apart_by_paths(issues);
  std::set<std::string> taken;
  for (IssueHead& issue : issues) {
    const std::string wanted = issue.id;
    for (int count = 2; !taken.insert(issue.id).second; ++count) issue.id = wanted + "-" + std::to_string(count);
  }
}

}  // namespace weft::building
