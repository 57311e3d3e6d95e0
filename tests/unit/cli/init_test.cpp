// SPDX-License-Identifier: MIT
#include "program.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace weft::tests {
namespace {

constexpr std::string_view issue_of_init = R"(---
title: Small Talk 2024-01
series: Small Talk
date: 2024-01-15
---

## Raft, explained

[example.org](https://example.org/raft)

Raft elects a leader, and that is what it is all about.
)";

bool is_there(const std::string& path) { return std::filesystem::exists(path); }

TEST_SUITE_BEGIN("cli");

TEST_CASE("weft init says what it found, writes a weft.yaml, and offers the next command") {
  const TemporaryFolder folder;
  folder.write("small talk/2024-01.md", issue_of_init);
  const std::string corpus = folder.path("small talk");
  const Ran ran = run_weft({"init", corpus});
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  CHECK(holds(ran.out, "Small Talk: 1 issue, 1 article\n"));
  CHECK(holds(ran.out, "  newsletter  Small Talk, from the front matter\n"));
  CHECK(holds(ran.out, "  dates       2024-01-15, from the front matter\n"));
  CHECK(holds(ran.out, "  languages   English\n"));
  CHECK(holds(ran.out, "\nwritten: " + corpus + "/weft.yaml\nnext: weft build '" + corpus + "'\n"));
  CHECK(holds(folder.read("small talk/weft.yaml"), "\nseries: Small Talk\n"));
  const Ran built = run_weft({"build", corpus, "-o", folder.path("output"), "--no-exports", "--strict"});
  CHECK(built.exit == 0);
  CHECK(built.err.empty());
}

TEST_CASE("a weft.yaml that is there is never overwritten") {
  const TemporaryFolder folder;
  folder.write("news/2024-01.md", issue_of_init);
  folder.write("news/weft.yaml", "series: Mine\n");
  const Ran ran = run_weft({"init", folder.path("news")});
  CHECK(ran.exit == 2);
  CHECK(ran.out.empty());
  CHECK(holds(ran.err, "there is a '" + folder.path("news/weft.yaml") + "' already, and it stays as it is"));
  CHECK(holds(ran.err, "weft init --dry-run " + folder.path("news")));
  CHECK(folder.read("news/weft.yaml") == "series: Mine\n");
}

TEST_CASE("a dry run prints the weft.yaml alone, as if there were none") {
  const TemporaryFolder folder;
  folder.write("news/2024-01.md", issue_of_init);
  for (const char* option : {"--dry-run", "-n"}) {
    const Ran ran = run_weft({"init", option, folder.path("news")});
    CHECK(ran.exit == 0);
    CHECK(holds(ran.out, "\nseries: Small Talk\n"));
    CHECK_FALSE(holds(ran.out, "next:"));
    CHECK(holds(ran.err, "Small Talk: 1 issue, 1 article\n"));
    CHECK_FALSE(is_there(folder.path("news/weft.yaml")));
    folder.write("news/weft.yaml", "series: Mine\n");
    CHECK(run_weft({"init", option, folder.path("news")}).out == ran.out);
    std::filesystem::remove(folder.path("news/weft.yaml"));
  }
}

TEST_CASE("without a folder weft init looks at this one") {
  const TemporaryFolder folder;
  folder.write("2024-01.md", issue_of_init);
  const CurrentFolder there(folder.path());
  const Ran ran = run_weft({"init"});
  CHECK(ran.exit == 0);
  CHECK(holds(ran.out, "\nwritten: weft.yaml\nnext: weft build\n"));
  CHECK(is_there("weft.yaml"));
}

TEST_CASE("who loses the configuration of the current folder is told") {
  const TemporaryFolder folder;
  folder.write("news/2024-01.md", issue_of_init);
  folder.write("weft.yaml", "series: Mine\n");
  const CurrentFolder there(folder.path());
  const Ran ran = run_weft({"init", "news"});
  CHECK(ran.exit == 0);
  CHECK(holds(ran.err, "the weft.yaml of this folder counts for 'news' no more"));
  CHECK(folder.read("weft.yaml") == "series: Mine\n");
}

TEST_CASE("what weft init cannot do it explains, and writes nothing") {
  const TemporaryFolder folder;
  const std::string file = folder.write("news/2024-01.md", issue_of_init);
  folder.write("empty/notes.txt", "nothing");
  folder.write("site/index.html", "<p>");
  folder.write("code/README.md", "# Code\n");
  struct Row {
    std::string folder;
    std::string what;
    std::string advice;
  };
  const std::vector<Row> rows{
      {folder.path("missing"), "there is no folder", "check the spelling"},
      {file, "is a file", "name its folder"},
      {folder.path("empty"), "there is no Markdown in", "weft reads .md, .markdown and .mdx"},
      {folder.path("site"), "but 1 HTML file", "weft reads .md"},
      {folder.path("code"), "only README.md", "weft init FOLDER"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.folder);
    const Ran ran = run_weft({"init", row.folder});
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK(holds(ran.err, row.what));
    CHECK(holds(ran.err, row.advice));
    CHECK_FALSE(is_there(row.folder + "/weft.yaml"));
  }
}

TEST_CASE("a folder of drafts is told of, and how they are read") {
  const TemporaryFolder folder;
  folder.write("news/2024-01.md",
               "---\ndraft: true\n---\n\n## Raft\n\n[example.org](https://example.org/raft)\n\nText.\n");
  const Ran ran = run_weft({"init", folder.path("news")});
  CHECK(ran.exit == 0);
  CHECK(holds(ran.out, "1 draft"));
  CHECK(holds(ran.out, "next: weft build " + folder.path("news") + " --drafts\n"));
}

TEST_CASE("names of files and newsletters do not act on a terminal") {
  const TemporaryFolder folder;
  folder.write("news/2024-01.md",
               "---\ntitle: \"Small\\e[31m Talk 2024-01\"\n---\n\n## Raft\n\n[a](https://example.org/raft)\n\nText.\n");
  folder.write("news/b\x1B[2J/README.md", "# House\n");
  const Ran ran = run_weft({"init", folder.path("news")});
  CHECK(ran.exit == 0);
  CHECK_FALSE(holds(ran.out + folder.read("news/weft.yaml"), "\x1B"));
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
