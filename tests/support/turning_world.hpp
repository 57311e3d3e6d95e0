// SPDX-License-Identifier: MIT
#pragma once

#include "support/little_world.hpp"

#include <string>
#include <vector>

namespace weft::tests {

/// A newsletter of a year, 48 issues, in which Raft takes the place of Go, and PostgreSQL that of Docker, in October.
inline std::vector<IssueRow> turning_rows() {
  constexpr const char* months[] = {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"};
  constexpr const char* days[] = {"04", "11", "18", "25"};
  std::vector<IssueRow> rows;
  for (const std::string month : months) {
    for (const std::string day : days) {
      const std::string date = "2019-" + month + "-" + day;
      const bool late = month >= "10";
      IssueRow row{date, date, {}};
      row.articles.push_back({"one-" + date, "One of " + date, {}, {late ? "raft" : "go"}});
      row.articles.push_back({"two-" + date, "Two of " + date, {}, {late ? "postgresql" : "docker"}});
      row.articles.push_back({"three-" + date, "Three of " + date, {}, {"paxos"}});
      rows.push_back(row);
    }
  }
  return rows;
}

}  // namespace weft::tests
