// SPDX-License-Identifier: MIT
#include "build/issue_ids.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace weft;

namespace {

TaggedIssue issue(std::string id, std::string series, std::string path) {
  TaggedIssue tagged;
  tagged.issue.id = std::move(id);
  tagged.issue.series = std::move(series);
  tagged.issue.path = std::move(path);
  return tagged;
}

std::vector<std::string> settled(std::vector<TaggedIssue> issues) {
  building::settle_issue_ids(issues);
  std::vector<std::string> ids;
  for (const TaggedIssue& tagged : issues) ids.push_back(tagged.issue.id);
  return ids;
}

}  // namespace

TEST_SUITE("build") {
  TEST_CASE("an id that one file claims stays") {
    CHECK(settled({issue("7", "A", "a/7.md"), issue("8", "A", "a/8.md")}) == std::vector<std::string>{"7", "8"});
  }

  TEST_CASE("an id that two series claim is qualified in both") {
    CHECK(settled({issue("7", "Alpha", "a/7.md"), issue("7", "Beta Weekly", "b/7.md")}) ==
          std::vector<std::string>{"alpha-7", "beta-weekly-7"});
  }

  TEST_CASE("issues that their series cannot tell apart are told apart by their paths") {
    CHECK(settled({issue("7", "A", "x/7.md"), issue("7", "A", "y/7.md")}) ==
          std::vector<std::string>{"x-7-md", "y-7-md"});
    CHECK(settled({issue("7", "", "x/7.MD"), issue("7", "", "x/7.md")}) ==
          std::vector<std::string>{"x-7-md", "x-7-md-2"});
    CHECK(settled({issue("7", "", "x/7.MD"), issue("x-7-md-2", "", "x/7 md 2.md"), issue("7", "", "x/7.md")}) ==
          std::vector<std::string>{"x-7-md", "x-7-md-2", "x-7-md-3"});
  }
}
