// SPDX-License-Identifier: MIT
#include "build/issue_ids.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace weft;

namespace {

building::IssueHead issue(std::string id, std::string series, std::string path) {
  return {std::move(id), std::move(series), {}, {}, std::move(path), {}};
}

std::vector<std::string> settled(std::vector<building::IssueHead> issues) {
  building::settle_issue_ids(issues);
  std::vector<std::string> ids;
  for (const building::IssueHead& head : issues) ids.push_back(head.id);
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
