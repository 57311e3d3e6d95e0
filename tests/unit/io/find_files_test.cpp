// SPDX-License-Identifier: MIT
#include "io/files.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <sstream>

using weft::TemporaryFolder;
using weft::io::find_files;

namespace {

constexpr std::string_view extensions[] = {".md", ".markdown"};

std::string without(std::string text, const std::string& folder) {
  for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
    text.erase(at, folder.size());
  return text;
}

std::string reported(const weft::io::FoundFiles& found, const TemporaryFolder& folder) {
  std::ostringstream out;
  for (const auto& diagnostic : found.diagnostics) {
    out << without(diagnostic.file, folder.path()) << ' ' << diagnostic.code << ' '
        << static_cast<int>(diagnostic.severity) << '\n';
    CHECK_FALSE(diagnostic.position);
  }
  return out.str();
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_SUITE("io") {
  TEST_CASE("files are found at any depth, by their extension in any case, in one order") {
    const TemporaryFolder folder;
    for (const char* name : {"b.md", "a.MD", "c.Markdown", "d.txt", "md", "x.mdx", "b/z.md", "b/y/x.md", "B.md"})
      folder.write(name, "x");
    const auto found = find_files(folder.path(), extensions);
    CHECK(found.paths == Paths{"B.md", "a.MD", "b.md", "b/y/x.md", "b/z.md", "c.Markdown"});
    CHECK(found.diagnostics.empty());
    CHECK(find_files(folder.path() + "/", extensions).paths == found.paths);
  }

  TEST_CASE("what editors and version control leave behind is not found") {
    const TemporaryFolder folder;
    for (const char* name : {".#x.md", "x.md~", "#x.md#", ".x.md.swp", ".git/x.md", ".md"}) folder.write(name, "x");
    const auto found = find_files(folder.path(), extensions);
    CHECK(found.paths.empty());
    CHECK(found.diagnostics.empty());
  }

  TEST_CASE("names of any bytes are found") {
    const TemporaryFolder folder;
    const Paths names{"\x1B[31m.md", " sp ace .md", "-rf.md", "bad\xFF.md", "new\nline.md"};
    for (const std::string& name : names) folder.write(name, "x");
    CHECK(find_files(folder.path(), extensions).paths == names);
  }

  TEST_CASE("symbolic links are passed over, and those that matter are named") {
    const TemporaryFolder folder;
    folder.write("a.md", "x");
    folder.write("below/b.md", "x");
    std::filesystem::create_symlink("a.md", folder.path("link.md"));
    std::filesystem::create_symlink("/etc/passwd", folder.path("escape.md"));
    std::filesystem::create_symlink("/etc/passwd", folder.path("escape.txt"));
    std::filesystem::create_symlink("nowhere", folder.path("dangling.md"));
    std::filesystem::create_symlink("self.md", folder.path("self.md"));
    std::filesystem::create_symlink("nowhere", folder.path("dangling"));
    std::filesystem::create_directory_symlink("..", folder.path("below/loop"));
    const auto found = find_files(folder.path(), extensions);
    CHECK(found.paths == Paths{"a.md", "below/b.md"});
    CHECK(reported(found, folder) ==
          "/below/loop io-link 0\n"
          "/dangling.md io-dangling-link 1\n"
          "/escape.md io-link 0\n"
          "/link.md io-link 0\n"
          "/self.md io-dangling-link 1\n");
  }

  TEST_CASE("folders and pipes named like files are passed over with a note") {
    const TemporaryFolder folder;
    folder.write("folder.md/a.md", "x");
    REQUIRE(::mkfifo(folder.path("pipe.md").c_str(), 0600) == 0);
    REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
    const auto found = find_files(folder.path(), extensions);
    CHECK(found.paths == Paths{"folder.md/a.md"});
    CHECK(reported(found, folder) == "/folder.md io-not-a-file 0\n/pipe.md io-not-a-file 0\n");
  }

  TEST_CASE("many folders inside one another need neither stack nor open files") {
    const TemporaryFolder folder;
    std::string name;
    for (int depth = 0; depth < 300; ++depth) name += "d/";
    folder.write(name + "x.md", "x");
    CHECK(find_files(folder.path(), extensions).paths == Paths{name + "x.md"});
  }

  TEST_CASE("a folder that cannot be read is an error, and the rest is found") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.md", "x");
    CHECK(reported(find_files(folder.path("no"), extensions), folder) == "/no io-unreadable-folder 2\n");
    CHECK(reported(find_files(file, extensions), folder) == "/a.md io-unreadable-folder 2\n");
    if (::geteuid() == 0) return;
    folder.write("shut/b.md", "x");
    folder.write("listed/c.md", "x");
    REQUIRE(::chmod(folder.path("shut").c_str(), 0) == 0);
    REQUIRE(::chmod(folder.path("listed").c_str(), 0400) == 0);
    const auto found = find_files(folder.path(), extensions);
    REQUIRE(::chmod(folder.path("shut").c_str(), 0700) == 0);
    REQUIRE(::chmod(folder.path("listed").c_str(), 0700) == 0);
    CHECK(found.paths == Paths{"a.md"});
    CHECK(reported(found, folder) == "/listed io-unreadable-folder 2\n/shut io-unreadable-folder 2\n");
  }
}
