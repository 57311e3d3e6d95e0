// SPDX-License-Identifier: MIT
#include "archive/undated_issues.hpp"

#include "archive/open.hpp"

namespace weft::archive {

UndatedIssues undated_issues(const std::string& path) {
  const auto opened = open_to_read(path);
  const Database& database = *opened;
  const Transaction transaction(database, "BEGIN");
  require_archive(database, path);
  UndatedIssues undated;
  Statement rows(database, "SELECT series, count(*) FROM issue WHERE date = '' GROUP BY series ORDER BY series");
  while (rows.step()) {
    undated.issues += rows.number(1);
    if (std::string series = rows.text(0); !series.empty()) undated.newsletters.push_back(std::move(series));
  }
  undated.issues += static_cast<std::size_t>(database.integer(
      "SELECT ifnull(sum(issues), 0) - (SELECT ifnull(sum(issues), 0) FROM counted_month) FROM counted"));
  return undated;
}

}  // namespace weft::archive
