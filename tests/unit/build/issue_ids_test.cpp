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

  TEST_CASE("all ids of newsletters that count alike are qualified, whether or not others claim them by now") {
    const std::vector<building::IssueHead> both{
        issue("401", "Haskell", "h/401.md"), issue("402", "Haskell", "h/402.md"), issue("403", "Haskell", "h/403.md"),
        issue("7", "Ruby", "r/7.md"),        issue("8", "Ruby", "r/8.md"),        issue("403", "Ruby", "r/403.md")};
    const std::vector<std::string> ids{"haskell-401", "haskell-402", "haskell-403", "ruby-7", "ruby-8", "ruby-403"};
    CHECK(settled(both) == ids);
    std::vector<building::IssueHead> none_claimed_twice = both;
    none_claimed_twice.back() = issue("9", "Ruby", "r/9.md");
    CHECK(settled(none_claimed_twice) ==
          std::vector<std::string>{"haskell-401", "haskell-402", "haskell-403", "ruby-7", "ruby-8", "ruby-9"});
  }

  TEST_CASE("newsletters that count differently keep their ids, and so does a large one beside a guest") {
    std::vector<building::IssueHead> issues{
        issue("401", "Haskell", "h/401.md"),   issue("402", "Haskell", "h/402.md"),
        issue("403", "Haskell", "h/403.md"),   issue("2024-01-05", "LWKD", "l/1.md"),
        issue("2024-01-12", "LWKD", "l/2.md"), issue("2024-01-19", "LWKD", "l/3.md")};
    const std::vector<std::string> ids{"401", "402", "403", "2024-01-05", "2024-01-12", "2024-01-19"};
    CHECK(settled(issues) == ids);
    issues.push_back(issue("403", "Ruby", "r/403.md"));
    issues.push_back(issue("5", "Ruby", "r/5.md"));
    issues.push_back(issue("402", "", "x/402.md"));
    std::vector<std::string> with_guests = ids;
    with_guests.insert(with_guests.end(), {"ruby-403", "ruby-5", "x-402-md"});
    CHECK(settled(issues) == with_guests);
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
