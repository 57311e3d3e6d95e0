// SPDX-License-Identifier: MIT
#include "build/issue_files.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

using namespace weft;
using building::find_issue_files;

namespace {

using Names = std::vector<std::string>;

building::IssueFiles find(const Names& paths) {
  BuildOptions options;
  options.paths = paths;
  return find_issue_files(options);
}

Names names_of(const building::IssueFiles& found) {
  Names names;
  for (const building::IssueFile& file : found.files) names.push_back(file.name);
  return names;
}

/// One line a finding: its file below the folder, its severity, code and message.
std::string told(const building::IssueFiles& found, const TemporaryFolder& folder) {
  constexpr std::string_view severities[] = {"note", "warning", "error"};
  std::ostringstream out;
  for (const PlacedDiagnostic& diagnostic : found.diagnostics) {
    CHECK_FALSE(diagnostic.advice.empty());
    out << diagnostic.file.substr(folder.path().size()) << ' '
        << severities[static_cast<std::size_t>(diagnostic.severity)] << ' ' << diagnostic.code << ": "
        << diagnostic.message << '\n';
  }
  return out.str();
}

}  // namespace

TEST_SUITE("build") {
  TEST_CASE("notes that weft has written are passed over, unless they are named") {
    const TemporaryFolder folder;
    folder.write("a/1.md", "---\ntitle: made_by: weft export markdown\n---\nmade_by: weft export markdown\n");
    folder.write("a/notes/Topic map.md", "---\nmade_by: weft export markdown\ntype: map\n---\n");
    folder.write("a/notes/Topics/Raft.md", "---\r\ntype: topic\r\nmade_by: \"weft export markdown\"\r\n---\r\n");
    folder.write("a/notes/mine.md", "---\nmade_by: me\n---\n");
    const auto found = find({folder.path("a")});
    CHECK(names_of(found) == Names{"a/1.md", "a/notes/mine.md"});
    CHECK(found.passed_over == 2);
    CHECK(told(found, folder) ==
          "/a note file-housekeeping: 2 notes that weft has written are passed over, first: notes/Topic map.md\n");
    CHECK(names_of(find({folder.path("a/notes/Topic map.md")})) == Names{"notes/Topic map.md"});
  }

  TEST_CASE("files are named by where they lie in the corpus, each once") {
    const TemporaryFolder folder;
    folder.write("weekly/2.md", "b");
    folder.write("weekly/1.markdown", "a");
    folder.write("weekly/3.mdx", "a");
    folder.write("weekly/notes.txt", "c");
    const auto found = find({folder.path("weekly"), folder.path("weekly/"), folder.path("weekly/2.md")});
    CHECK(found.diagnostics.empty());
    CHECK(found.passed_over == 0);
    CHECK(names_of(found) == Names{"weekly/1.markdown", "weekly/2.md", "weekly/3.mdx"});
    CHECK(found.files[1].path == folder.path("weekly/2.md"));
  }

  TEST_CASE("a file is read once however it is spelled, under the name that came first") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a/1.md", "a");
    std::filesystem::create_symlink("1.md", folder.path("a/link"));
    std::filesystem::create_symlink("a", folder.path("other.md"));
    std::filesystem::create_symlink("1.md", folder.path("a/same.md"));
    for (const std::string& second :
         {folder.path("a/../a/1.md"), folder.path("a//1.md"), folder.path("a/./1.md"), folder.path("a/same.md"),
          folder.path("other.md/1.md"), folder.path("other.md"), folder.path("a/.")}) {
      CAPTURE(second);
      const auto found = find({file, second});
      REQUIRE(found.files.size() == 1);
      CHECK(found.files[0].name == "a/1.md");
      CHECK(found.files[0].path == file);
    }
  }

  TEST_CASE("a file has the same name from wherever the run is started") {
    const TemporaryFolder folder;
    folder.write("weekly/1.md", "a");
    const CurrentFolder current(folder.path("weekly"));
    for (const char* path : {".", "1.md", "./1.md", "../weekly", "../weekly/1.md"}) {
      CAPTURE(path);
      CHECK(names_of(find({path})) == Names{"weekly/1.md"});
    }
  }

  TEST_CASE("a path that is not there is told, the others are found") {
    const TemporaryFolder folder;
    folder.write("a/1.md", "a");
    const auto found = find({folder.path("nope"), folder.path("a")});
    CHECK(found.files.size() == 1);
    CHECK(told(found, folder) == "/nope error path-missing: there is no such file or folder\n");
  }

  TEST_CASE("HTML in a folder is passed over with one warning, in a file that is named it is an error") {
    const TemporaryFolder folder;
    folder.write("one/1.md", "a");
    folder.write("one/old/0.html", "a");
    folder.write("many/1.HTM", "a");
    folder.write("many/2.xhtml", "a");
    folder.write("many/b/3.html", "a");
    const auto one = find({folder.path("one/"), folder.path("one")});
    CHECK(names_of(one) == Names{"one/1.md"});
    CHECK(one.passed_over == 1);
    CHECK(told(one, folder) == "/one/old/0.html warning file-html: HTML is not read\n");
    const auto many = find({folder.path("many"), folder.path("many/b")});
    CHECK(many.passed_over == 3);
    CHECK(told(many, folder) == "/many warning file-html: 3 HTML files are not read, first: 1.HTM\n");
    const auto named = find({folder.path("many/1.HTM")});
    CHECK(named.passed_over == 0);
    CHECK(told(named, folder) == "/many/1.HTM error file-html: HTML is not read; weft reads .md, .markdown and .mdx\n");
  }

  TEST_CASE("a file that is named and no Markdown is an error that says what is read") {
    const TemporaryFolder folder;
    for (const char* name : {"a.txt", "NEWS", ".md"}) {
      folder.write(name, "a");
      CHECK(told(find({folder.path(name)}), folder) ==
            "/" + std::string(name) +
                " error file-not-markdown: the name does not say that this is Markdown; weft reads .md, .markdown "
                "and .mdx\n");
    }
  }

  TEST_CASE("files that keep house are passed over with a note, unless they are named") {
    const TemporaryFolder folder;
    for (const char* name : {"a/README.md", "a/1.md", "a/b/Contributing.markdown", "a/README.zh.md", "a/readme-2.md"})
      folder.write(name, "a");
    const auto found = find({folder.path("a")});
    CHECK(names_of(found) == Names{"a/1.md", "a/readme-2.md"});
    CHECK(found.passed_over == 3);
    CHECK(told(found, folder) ==
          "/a note file-housekeeping: 3 files that keep house are passed over, first: README.md\n");
    for (const Names& paths :
         {Names{folder.path("a"), folder.path("a/README.md")}, Names{folder.path("a/README.md"), folder.path("a")}}) {
      const auto named = find(paths);
      CHECK(named.files.size() == 3);
      CHECK(named.passed_over == 2);
    }
  }

  TEST_CASE("links that are not followed are counted and told of once, though folders lie within one another") {
    const TemporaryFolder folder;
    folder.write("a/b/1.md", "a");
    std::filesystem::create_symlink("1.md", folder.path("a/b/2.md"));
    const auto found = find({folder.path("a"), folder.path("a/b")});
    CHECK(found.files.size() == 1);
    CHECK(found.passed_over == 1);
    CHECK(found.diagnostics.size() == 1);
  }

  TEST_CASE("standard input is an issue among the others, once") {
    BuildOptions options;
    options.paths = {"-", "-"};
    options.standard_input = "text";
    const auto found = find_issue_files(options);
    CHECK(names_of(found) == Names{"standard-input"});
    CHECK(found.files[0].bytes == "text");
  }
}
