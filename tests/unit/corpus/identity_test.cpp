// SPDX-License-Identifier: MIT
#include "corpus/identity.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace weft::corpus;

namespace {

std::string shown(const Fact& fact) {
  return fact.value + (fact.origin == Origin::nothing ? "" : " (" + std::string(name_of(fact.origin)) + ")");
}

Identity identify_titled(const char* title, const char* path) {
  FrontMatter front_matter;
  front_matter.title = title;
  return identify(front_matter, "", path, {});
}

}  // namespace

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

  TEST_CASE("number, date and series are found where they stand") {
    struct Row {
      const char* title;
      const char* path;
      const char* number;
      const char* date;
      const char* series;
    };
    const Row rows[] = {
        // The number ends the name of the newsletter.
        {"This Week in Threads 490", "t/2023-04-12-this-week.md", "490 (title)", "2023-04-12 (file name)",
         "This Week in Threads (title)"},
        {"This Week in Threads #407", "t/x.md", "407 (title)", "", "This Week in Threads (title)"},
        {"The Letter, Issue 12: the big one", "t/x.md", "12 (title)", "", "The Letter (title)"},
        {"The Letter Vol. 3", "t/x.md", "3 (title)", "", "The Letter (title)"},
        {"The Letter, Volume 2, No. 7", "t/x.md", "7 (title)", "", "The Letter (title)"},
        {"The Letter 12: 10 ways to knit", "t/x.md", "12 (title)", "", "The Letter (title)"},
        {"Loose Threads, May 2024", "t/x.md", "2024-05 (title)", "2024-05-01 (title)", "Loose Threads (title)"},
        {"线头周刊 2024年5月", "t/x.md", "2024-05 (title)", "2024-05-01 (title)", "线头周刊 (title)"},
        {"Loose Threads 2024-01", "t/x.md", "2024-01 (title)", "2024-01-01 (title)", "Loose Threads (title)"},
        {"Loose Threads 2024-W01", "t/x.md", "2024-01 (title)", "2024-01-01 (title)", "Loose Threads (title)"},
        {"线头周刊（第 403 期）：2023 年的 3 个问题", "t/issue-403.md", "403 (title)", "", "线头周刊 (title)"},
        {"线头周刊：第61期", "t/x.md", "61 (title)", "", "线头周刊 (title)"},
        {"每周线头第 14 期", "t/x.md", "14 (title)", "", "每周线头 (title)"},
        // It comes first: what follows is about the issue.
        {"#12 – On wool", "t/x.md", "12 (title)", "", "t (folder)"},
        {"Issue 12: On wool", "t/x.md", "12 (title)", "", "t (folder)"},
        // A day is a number when there is no other, and common words are no name.
        {"Week Ending May 8, 2022", "t/2022-05-08-update.md", "2022-05-08 (title)", "2022-05-08 (title)", "t (folder)"},
        {"Week Ending January 13th, 2019", "t/x.md", "2019-01-13 (title)", "2019-01-13 (title)", "t (folder)"},
        {"The Letter 12, May 8, 2022", "t/x.md", "12 (title)", "2022-05-08 (title)", "The Letter (title)"},
        {"The Letter of May 8, 2022", "t/issue-9.md", "9 (file name)", "2022-05-08 (title)", "The Letter (title)"},
        // Not every number counts issues.
        {"State of Wool 2023", "t/issue-31.md", "31 (file name)", "", "t (folder)"},
        {"State of Wool 2023", "t/wool.md", "2023 (title)", "", "t (folder)"},
        {"Loom 1.24 and GPT-4", "t/2024-02-29-loom.md", "2024-02-29 (file name)", "2024-02-29 (file name)",
         "t (folder)"},
        {"5 tips for C# 11.0", "t/2024-05.md", "2024-05 (file name)", "2024-01-29 (file name)", "t (folder)"},
        {"Loom 2019.2.1 is out", "t/x.md", "", "", "t (folder)"},
        // Nothing but a file name.
        {"", "t/issue-407.md", "407 (file name)", "", "t (folder)"},
        {"", "2019-05-CN.md", "2019-05 (file name)", "2019-01-28 (file name)", ""},
        {"", "t/2026-08-16-update.md", "2026-08-16 (file name)", "2026-08-16 (file name)", "t (folder)"},
        {"", "t/2024-02-29-10-tips.md", "2024-02-29 (file name)", "2024-02-29 (file name)", "t (folder)"},
        {"", "t/20240229.md", "2024-02-29 (file name)", "2024-02-29 (file name)", "t (folder)"},
        {"", "t/week-ending-may-8-2022.md", "2022-05-08 (file name)", "2022-05-08 (file name)", "t (folder)"},
        {"", "t/letter12.md", "12 (file name)", "", "t (folder)"},
        {"", "t/490-the-letter.md", "490 (file name)", "", "t (folder)"},
        {"", "t/letter-vol3.md", "3 (file name)", "", "t (folder)"},
        {"", "t/notes-v2.md", "", "", "t (folder)"},
        {"", "notes.md", "", "", ""},
    };
    for (const Row& row : rows) {
      CAPTURE(row.title);
      CAPTURE(row.path);
      const Identity identity = identify_titled(row.title, row.path);
      CHECK(shown(identity.number) == row.number);
      CHECK(shown(identity.date) == row.date);
      CHECK(shown(identity.series) == row.series);
    }
  }

  TEST_CASE("front matter goes before all else, and weft.yaml before its series") {
    FrontMatter front_matter;
    front_matter.title = "Other Letter 3";
    front_matter.number = "7";
    front_matter.date = "2024-02-29";
    front_matter.series = "Letters";
    front_matter.draft = true;
    weft::ReadingRules rules;
    Identity identity = identify(front_matter, "A heading", "t/2020-01-01-issue-9.md", rules);
    CHECK(shown(identity.title) == "Other Letter 3 (front matter)");
    CHECK(shown(identity.number) == "7 (front matter)");
    CHECK(shown(identity.date) == "2024-02-29 (front matter)");
    CHECK(shown(identity.series) == "Letters (front matter)");
    CHECK(identity.draft);
    rules.series = "Laid Down";
    CHECK(shown(identify(front_matter, "", "x.md", rules).series) == "Laid Down (weft.yaml)");
  }

  TEST_CASE("a number that is a year-week dates the issue") {
    FrontMatter front_matter;
    front_matter.number = "2019-05";
    CHECK(shown(identify(front_matter, "", "x.md", {}).date) == "2019-01-28 (front matter)");
  }

  TEST_CASE("an issue without a title is called by its heading, or else by its file") {
    CHECK(shown(identify({}, "Letter 4", "t/x.md", {}).title) == "Letter 4 (heading)");
    CHECK(shown(identify({}, "Letter 4", "t/x.md", {}).number) == "4 (title)");
    CHECK(shown(identify({}, "", "t/issue-4.md", {}).title) == "issue-4 (file name)");
  }

  TEST_CASE("folders that only put files in order name no series") {
    CHECK(folder_of("weekly/1.md") == "weekly");
    CHECK(folder_of("weekly/2019/05.md") == "weekly");
    CHECK(folder_of("weekly/_posts/2019-05/1.md") == "weekly");
    CHECK(folder_of("posts/2019/05.md").empty());
    CHECK(folder_of("1.md").empty());
  }

  TEST_CASE("a heading that says more than the title of the front matter is the fuller title") {
    FrontMatter front_matter;
    front_matter.title = "Threads 2024-01";
    const Identity fuller = identify(front_matter, "Loose Threads 2024-01", "x.md", {});
    CHECK(shown(fuller.title) == "Loose Threads 2024-01 (heading)");
    CHECK(shown(fuller.series) == "Loose Threads (title)");
    CHECK(shown(identify(front_matter, "Another heading", "x.md", {}).title) == "Threads 2024-01 (front matter)");
    CHECK(shown(identify(front_matter, "Threads 2024-01", "x.md", {}).title) == "Threads 2024-01 (front matter)");
  }

  TEST_CASE("a title of any length is looked through in no time") {
    const std::string title = std::string(1'000'000, '#') + std::string(1'000'000, '1');
    CHECK(identify({}, title, "x.md", {}).number.value.empty());
  }
}
