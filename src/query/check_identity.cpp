// SPDX-License-Identifier: MIT
#include "query/checking.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace weft::query {

namespace {

/// Where a finding about the issue as a whole stands: at its top.
constexpr Span top{0, 1};

/// A newsletter has what half of its issues have.
bool usual(const std::vector<const Issue*>& siblings, std::string Issue::*field) {
  const auto having =
      std::count_if(siblings.begin(), siblings.end(), [&](const Issue* i) { return !(i->*field).empty(); });
  return !siblings.empty() && static_cast<std::size_t>(having) * 2 >= siblings.size();
}

/// Whether no two issues have the same, so that it tells them apart.
bool distinct(const std::vector<const Issue*>& siblings, std::string Issue::*field) {
  std::set<std::string_view> seen;
  return std::all_of(siblings.begin(), siblings.end(),
                     [&](const Issue* issue) { return (issue->*field).empty() || seen.insert(issue->*field).second; });
}

/// The other issue that has the same, the latest of them.
const Issue* find_same(const std::vector<const Issue*>& siblings, const Issue& issue, std::string Issue::*field) {
  if ((issue.*field).empty()) return nullptr;
  const auto same = std::find_if(siblings.rbegin(), siblings.rend(),
                                 [&](const Issue* other) { return other->*field == issue.*field; });
  return same == siblings.rend() ? nullptr : *same;
}

const Issue* find_same_number(const std::vector<const Issue*>& siblings, const Issue& issue) {
  return is_count(issue.number) ? find_same(siblings, issue, &Issue::number) : nullptr;
}

void check_number(const Issue& issue, const std::vector<const Issue*>& siblings, Diagnostics& findings) {
  if (issue.number.empty() && usual(siblings, &Issue::number)) {
    findings.push_back({Severity::warning, "issue-no-number", "this issue has no number, and others have", top,
                        "write it into the title, the file name or the front matter (number: …)"});
  }
  if (const Issue* same = find_same_number(siblings, issue)) {
    findings.push_back({Severity::warning, "issue-same-number",
                        "the number " + issue.number + " is that of " + same->path, top,
                        "count on, in the title, the file name or the front matter"});
  }
}

/// An issue that counts before this one and has a later date, the latest of them.
const Issue* find_overtaken(const std::vector<const Issue*>& siblings, const Issue& issue) {
  const auto found = std::find_if(siblings.rbegin(), siblings.rend(), [&](const Issue* other) {
    return counts_before(*other, issue) && !issue.date.empty() && other->date > issue.date;
  });
  return found == siblings.rend() ? nullptr : *found;
}

void check_date(const Issue& issue, const std::vector<const Issue*>& siblings, Diagnostics& findings) {
  if (issue.date.empty() && usual(siblings, &Issue::date)) {
    findings.push_back({Severity::warning, "issue-no-date", "this issue has no date, and others have", top,
                        "write it into the front matter (date: YYYY-MM-DD), the title or the file name"});
  }
  if (const Issue* other = find_overtaken(siblings, issue)) {
    findings.push_back(
        {Severity::warning, "issue-date-order",
         "the date " + issue.date + " lies before that of " + other->path + ", " + other->date +
             ", whose number comes first",
         top, "write the date into the front matter (date: YYYY-MM-DD); without it, a name like 2024-12 is a week"});
  }
  // An issue with the number of another is told of already, and so is its date when it comes from that.
  if (find_same_number(siblings, issue) != nullptr || !distinct(siblings, &Issue::date)) return;
  if (const Issue* same = find_same(siblings, issue, &Issue::date)) {
    findings.push_back({Severity::warning, "issue-same-date", "the date " + issue.date + " is that of " + same->path,
                        top, "mend the date"});
  }
}

}  // namespace

void check_identity(const Checked& checked, Diagnostics& findings) {
  const std::vector<const Issue*> siblings = checked.siblings();
  check_number(checked.issue(), siblings, findings);
  check_date(checked.issue(), siblings, findings);
}

}  // namespace weft::query
