// SPDX-License-Identifier: MIT
#include "corpus/identity.hpp"

#include <doctest/doctest.h>

using namespace weft::corpus;

TEST_SUITE("corpus") {
  TEST_CASE("an issue is named by what its file name does not share with the series") {
    struct Row {
      const char* path;
      const char* series;
      const char* id;
    };
    const Row rows[] = {
        {"techshack-2019-05.md", "EnqueueZero Techshack", "2019-05"},
        {"techshack-2019-01-draft.md", "EnqueueZero Techshack", "2019-01-draft"},
        {"2019-05-CN.md", "EnqueueZero Techshack", "2019-05-cn"},
        {"weekly/issue-407.markdown", "weekly", "407"},
        {"2016-10-25-this-week-in-rust.md", "This Week in Rust", "2016-10-25"},
        {"loose-threads.md", "Loose Threads", "loose-threads"},
        {"notes.v2.md", "", "notes-v2"},
        {"¿.md", "", "issue"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.path);
      CHECK(issue_id(row.path, row.series) == row.id);
    }
  }

  TEST_CASE("an issue's number and date are found where they stand") {
    CHECK(find_numbering("2016-10-25-this-week").number == "2016-10-25");
    CHECK(find_numbering("2016-10-25-this-week").date == "2016-10-25");
    CHECK(find_numbering("Techshack 2019-05").number == "2019-05");
    CHECK(find_numbering("Techshack 2019-05").date == "2019-01-28");
    CHECK(find_numbering("issue-407").number == "407");
    CHECK(find_numbering("issue-407").date.empty());
    CHECK(find_numbering("no number").number.empty());
    CHECK(find_numbering("2019-99 of 12345-67").number == "67");
  }

  TEST_CASE("a newsletter's name is its title without the number") {
    CHECK(series_in_title("EnqueueZero Techshack 2019-01") == "EnqueueZero Techshack");
    CHECK(series_in_title("This Week in Rust #407") == "This Week in Rust");
    CHECK(series_in_title("The Letter, Issue 12: the big one") == "The Letter");
    CHECK(series_in_title("A title without one").empty());
  }
}
