// SPDX-License-Identifier: MIT
#include "cli/archive_title.hpp"

#include <cstddef>
#include <set>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::size_t most_series_named = 3;

}  // namespace

std::string archive_title(std::span<const TaggedIssue> issues) {
  std::set<std::string> series;
  for (const TaggedIssue& issue : issues) {
    if (!issue.issue.series.empty()) series.insert(issue.issue.series);
  }
  return archive_title(std::vector<std::string>(series.begin(), series.end()));
}

std::string archive_title(std::span<const std::string> series) {
  if (series.size() > most_series_named) return std::to_string(series.size()) + " newsletters";
  std::string title;
  for (const std::string& name : series) title += (title.empty() ? "" : ", ") + name;
  return title;
}

}  // namespace weft::cli
