// SPDX-License-Identifier: MIT
#include "text/glob.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using weft::text::fault_of_glob;
using weft::text::Glob;

namespace {

/// Tries every text that a `*` could stand for: slow, and plainly right.
bool fits_by_trying(const std::string& pattern, const std::string& name) {
  if (pattern.empty()) return name.empty();
  if (pattern[0] == '*') {
    for (std::size_t taken = 0; taken <= name.size(); ++taken)
      if (fits_by_trying(pattern.substr(1), name.substr(taken))) return true;
    return false;
  }
  if (name.empty() || (pattern[0] != '?' && pattern[0] != name[0])) return false;
  return fits_by_trying(pattern.substr(1), name.substr(1));
}

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("a pattern fits the paths it describes, and no others") {
    struct Row {
      const char* pattern;
      std::vector<std::string> fitting;
      std::vector<std::string> others;
    };
    const Row rows[] = {
        {"*.md", {"a.md", "x/y/a.md", ".md"}, {"a.mdx", "a.MD", "md", "a.md/b"}},
        {"README.md", {"README.md", "x/README.md"}, {"readme.md", "README.md.bak", "xREADME.md"}},
        {"/README.md", {"README.md"}, {"x/README.md"}},
        {"./notes.md", {"notes.md"}, {"x/notes.md"}},
        {"issues/*.md", {"issues/1.md"}, {"issues/2019/1.md", "x/issues/1.md", "1.md"}},
        {"issues/**", {"issues/1.md", "issues/2019/1.md"}, {"1.md", "issues-old/1.md"}},
        {"**/2019/*.md", {"2019/1.md", "a/b/2019/1.md"}, {"2019/a/1.md", "x2019/1.md"}},
        {"a/**/z.md", {"a/z.md", "a/b/z.md", "a/b/c/z.md"}, {"a/b.md", "b/a/z.md", "az.md"}},
        {"**", {"a.md", "a/b.md"}, {}},
        {"drafts", {"drafts/1.md", "x/drafts/y/1.md", "drafts"}, {"drafts.md", "mydrafts/1.md"}},
        {"drafts/", {"drafts/1.md", "x/drafts/y/1.md"}, {"drafts.md"}},
        {"/drafts/", {"drafts/y/1.md"}, {"x/drafts/1.md"}},
        {"20*/", {"2019/1.md", "x/2020/1.md"}, {"1920/1.md"}},
        {"20*", {"2019.md", "x/20"}, {"2019/1.md"}},
        {"a/b", {"a/b/1.md"}, {"x/a/b/1.md"}},
        {"issue-?.md", {"issue-7.md", "issue-é.md", "issue-期.md"}, {"issue-10.md", "issue-.md", "issue-/.md"}},
        {"[abc].md", {"a.md", "c.md"}, {"d.md", "ab.md", "[abc].md"}},
        {"[0-9][0-9].md", {"07.md"}, {"7.md", "a7.md"}},
        {"[!0-9]*", {"a1"}, {"1a", ""}},
        {"[^a]", {"b"}, {"a"}},
        {"[]]x", {"]x"}, {"[x"}},
        {"[!]]x", {"ax"}, {"]x"}},
        {"[a-]", {"a", "-"}, {"b"}},
        {"[a-c-]", {"b", "-"}, {"d"}},
        {"[期刊]*", {"期1", "刊"}, {"x"}},
        {"[[]x", {"[x"}, {"x"}},
        {"*-CN.md", {"2019-CN.md", "-CN-CN.md", "x/a-CN.md"}, {"2019-CN.md.md", "CN.md"}},
        {"a**b", {"ab", "axxb"}, {"a/b"}},
        {"a*b*c", {"abc", "aXbXbXc", "abcc"}, {"acb", "ab"}},
        {"with blank *.md", {"with blank 1.md"}, {"with-blank 1.md"}},
    };
    for (const Row& row : rows) {
      CAPTURE(row.pattern);
      REQUIRE_FALSE(fault_of_glob(row.pattern));
      const Glob glob(row.pattern);
      for (const std::string& path : row.fitting) {
        CAPTURE(path);
        CHECK(glob.fits(path));
      }
      for (const std::string& path : row.others) {
        CAPTURE(path);
        CHECK_FALSE(glob.fits(path));
      }
    }
  }

  TEST_CASE("a text that is no pattern is refused, with advice") {
    struct Row {
      const char* pattern;
      const char* word;  // in the message
    };
    const Row rows[] = {
        {"", "empty"},
        {"/", "empty"},
        {"[abc", "not closed"},
        {"[", "not closed"},
        {"[]", "not closed"},
        {"[a/b]", "not closed"},
        {"ok/[x", "not closed"},
        {"[z-a].md", "[z-a]"},
        {"*.{md,txt}", "braces"},
        {"a}", "braces"},
        {"../other/*.md", "lead out"},
        {"a/../b", "lead out"},
        {"!*.md", "'!'"},
        {"a\\b.md", "'\\'"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.pattern);
      const auto fault = fault_of_glob(row.pattern);
      REQUIRE(fault);
      CHECK(fault->message.find(row.word) != std::string::npos);
      CHECK_FALSE(fault->advice.empty());
    }
  }

  TEST_CASE("bytes that are not UTF-8 fit a star, and nothing breaks on them") {
    CHECK(Glob("*.md").fits("bad\xFF.md"));
    CHECK(Glob("bad?.md").fits("bad\xFF.md"));
    CHECK_FALSE(Glob("*.md").fits("bad\xFF"));
  }

  TEST_CASE("matching agrees with trying everything") {
    std::mt19937 random(7);  // NOLINT: the same every time
    const auto text_of = [&](std::string_view letters, std::size_t most) {
      std::string text;
      for (std::size_t size = random() % (most + 1); size > 0; --size) text += letters[random() % letters.size()];
      return text;
    };
    for (int round = 0; round < 5000; ++round) {
      const std::string pattern = text_of("ab*?", 6) + "*";
      const std::string name = text_of("ab", 8);
      CAPTURE(pattern);
      CAPTURE(name);
      if (!name.empty()) CHECK(Glob(pattern).fits(name) == fits_by_trying(pattern, name));
    }
  }

  TEST_CASE("many stars take no more than the product of the lengths") {
    std::string stars;
    std::string crossings;
    for (int i = 0; i < 500; ++i) {
      stars += "*a";
      crossings += "**/a/";
    }
    std::string path;
    for (int i = 0; i < 2000; ++i) path += "a/";
    CHECK_FALSE(Glob(stars + "b").fits(std::string(5000, 'a')));
    CHECK_FALSE(Glob(crossings + "b*").fits(path));
  }
}
