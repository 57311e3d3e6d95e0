// SPDX-License-Identifier: MIT
#include "io/watch.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {
namespace {

constexpr std::array<std::string_view, 1> markdown{".md"};

using Paths = std::vector<std::string>;

/// A watch over a folder in which `out` is left alone. Events are queued, so that what is done before a wait is told by
/// it.
struct Watched {
  Watched() {
    folder.write("out/keep.md", "");
    watch.emplace(markdown, folder.path("out"));
    watch->add(folder.path());
  }

  /// What changed, below the folder.
  Paths wait() {
    Paths below;
    for (const std::string& path : watch->wait()) below.push_back(path.substr(folder.path().size() + 1));
    return below;
  }

  TemporaryFolder folder;
  std::optional<io::Watch> watch;
};

TEST_SUITE_BEGIN("io");

TEST_CASE("what is written, moved and removed is told, and nothing else") {
  Watched watched;
  const TemporaryFolder& folder = watched.folder;
  folder.write("notes.txt", "no issue");
  folder.write(".hidden.md", "no issue");
  folder.write("out/made.md", "ours");
  folder.write("a.md", "one");
  CHECK(watched.wait() == Paths{"a.md"});
  folder.write("b.MD", "two");
  std::filesystem::rename(folder.path("a.md"), folder.path("c.md"));
  CHECK(watched.wait() == Paths{"a.md", "b.MD", "c.md"});
  std::filesystem::remove(folder.path("c.md"));
  CHECK(watched.wait() == Paths{"c.md"});
}

TEST_CASE("folders that come later are watched with what is in them already, hidden ones are not") {
  Watched watched;
  const TemporaryFolder& folder = watched.folder;
  folder.write(".git/x.md", "");
  folder.write("later/deep/a.md", "one");
  CHECK(watched.wait().back() == "later/deep/a.md");
  folder.write("later/deep/b.md", "two");
  CHECK(watched.wait() == Paths{"later/deep/b.md"});
  folder.write(".git/y.md", "");
  std::filesystem::remove_all(folder.path("later"));
  const Paths gone = watched.wait();
  CHECK(gone.front() == "later");
  CHECK(std::find(gone.begin(), gone.end(), ".git/y.md") == gone.end());
}

TEST_CASE("a folder that was named is watched though it is to be left alone, and so is what takes its place") {
  const TemporaryFolder folder;
  folder.write("news/a.md", "one");
  io::Watch watch(markdown, folder.path("news"));
  watch.add(folder.path("news"));
  folder.write("news/a.md", "two");
  CHECK(watch.wait() == Paths{folder.path("news/a.md")});
  std::filesystem::rename(folder.path("news"), folder.path("old"));
  std::filesystem::create_directory(folder.path("news"));
  CHECK(watch.wait().front() == folder.path("news"));
  folder.write("news/b.md", "three");
  const Paths changed = watch.wait();
  CHECK(std::find(changed.begin(), changed.end(), folder.path("news/b.md")) != changed.end());
}

TEST_CASE("a link is news when it is made, and the folder of a file must be there") {
  Watched watched;
  std::filesystem::create_symlink(watched.folder.path("out/keep.md"), watched.folder.path("link.md"));
  CHECK(watched.wait() == Paths{"link.md"});
  CHECK_THROWS_AS(watched.watch->add(watched.folder.path("nowhere/own.yaml")), Error);
}

TEST_CASE("of a folder whose files were named, the others are no news") {
  const TemporaryFolder folder;
  io::Watch watch(markdown, "");
  watch.add(folder.write("own.yaml", "a"));
  watch.add(folder.path("to-come.yaml"));
  folder.write("other.yaml", "b");
  folder.write("other.md", "b");
  folder.write("to-come.yaml", "c");
  folder.write("own.yaml", "d");
  CHECK(watch.wait() == Paths{folder.path("own.yaml"), folder.path("to-come.yaml")});
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
