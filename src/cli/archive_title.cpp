// SPDX-License-Identifier: MIT
#include "cli/archive_title.hpp"

#include <cstddef>
#include <set>

namespace weft::cli {

namespace {

constexpr std::size_t most_named = 3;

}  // namespace

std::string archive_title(std::span<const TaggedIssue> issues) {
  std::set<std::string> series;
  for (const TaggedIssue& issue : issues) {
    if (!issue.issue.series.empty()) series.insert(issue.issue.series);
  }
  if (series.size() > most_named) return std::to_string(series.size()) + " newsletters";
  std::string title;
  for (const std::string& name : series) title += (title.empty() ? "" : ", ") + name;
  return title;
}

}  // namespace weft::cli
