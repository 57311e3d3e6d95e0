// SPDX-License-Identifier: MIT
#include "cli/archive_title.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::cli {
namespace {

std::string title_of(const std::vector<std::string>& series) {
  std::vector<TaggedIssue> issues;
  for (const std::string& name : series) issues.emplace_back().issue.series = name;
  return archive_title(issues);
}

TEST_SUITE_BEGIN("cli");

TEST_CASE("a map is called as the newsletters are, in one order and each once") {
  CHECK(title_of({"Weekly", "Weekly"}) == "Weekly");
  CHECK(title_of({"Weekly", "Monthly", ""}) == "Monthly, Weekly");
  CHECK(title_of({"a", "b", "c", "d"}) == "4 newsletters");
  CHECK(title_of({""}).empty());
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::cli
