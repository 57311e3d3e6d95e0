// SPDX-License-Identifier: MIT
#include <weft/called.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace weft;

namespace {

struct CalledRow {
  std::string what;
  Issue issue;
  std::string label;
  std::string full_name;
};

Issue issue(std::string series, std::string number, std::string date, std::string title) {
  return {"403", std::move(series), std::move(number), std::move(date), std::move(title), "hw/issue-403.md", false, {}};
}

}  // namespace

TEST_SUITE("corpus") {
  TEST_CASE("an issue is called as people call it") {
    const std::vector<CalledRow> rows{
        {"a title of its own", issue("Threads", "7", "2024-01-15", "All about Go"), "All about Go", "Threads 7"},
        {"the name of its file", issue("Haskell Weekly", "403", "", "issue-403"), "Haskell Weekly 403",
         "Haskell Weekly 403"},
        {"no number", issue("Threads", "", "2024-01-15", "All about Go"), "All about Go", "Threads 2024-01-15"},
        {"neither number nor date", issue("Threads", "", "", "All about Go"), "All about Go", "Threads: All about Go"},
        {"its newsletter in its title", issue("Threads", "", "", "Threads, the last"), "Threads, the last",
         "Threads, the last"},
        {"no newsletter", issue("", "7", "2024-01-15", "issue-403"), "issue-403", "issue-403"},
        {"nothing", issue("", "", "", ""), "403", "403"},
    };
    for (const CalledRow& row : rows) {
      CAPTURE(row.what);
      CHECK(label_of(row.issue) == row.label);
      CHECK(full_name_of(row.issue) == row.full_name);
      CHECK(name_of(row.issue, Newsletters::one) == "403");
      CHECK(name_of(row.issue, Newsletters::several) == row.full_name);
    }
  }

  TEST_CASE("an article without a title is called by its slug") {
    Article article;
    article.slug = "untitled-2";
    CHECK(title_of(article) == "untitled-2");
    CHECK(title_of("", "2024-01/untitled-2", "2024-01") == "untitled-2");
    article.title = "Raft";
    CHECK(title_of(article) == "Raft");
    CHECK(title_of("Raft", "2024-01/untitled-2", "2024-01") == "Raft");
  }
}
