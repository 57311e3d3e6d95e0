// SPDX-License-Identifier: MIT
#include "io/file_batch.hpp"
#include "support/temporary_folder.hpp"

#include <weft/diagnostic.hpp>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

using weft::TemporaryFolder;
using weft::io::FileBatch;

namespace {

/// All there is below a folder, hidden things included.
std::vector<std::string> all_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    names.push_back(std::filesystem::relative(entry.path(), folder).string());
  std::sort(names.begin(), names.end());
  return names;
}

std::function<void(std::ostream&)> text(const std::string& written) {
  return [written](std::ostream& out) { out << written; };
}

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("io") {
  TEST_CASE("files of a batch take their places together, beside what is there") {
    const TemporaryFolder folder;
    folder.write("mine.md", "mine");
    folder.write("notes/a.md", "old");
    FileBatch batch(folder.path());
    batch.write("notes/a.md", text("new"));
    batch.write("notes/deep/b.md", text("b"));
    CHECK(folder.read("notes/a.md") == "old");
    batch.move_into_place();
    CHECK(folder.read("notes/a.md") == "new");
    CHECK(folder.read("notes/deep/b.md") == "b");
    CHECK(folder.read("mine.md") == "mine");
  }

  TEST_CASE("a batch removes what one that was killed has left in its folder") {
    const TemporaryFolder folder;
    folder.write(".weft-4711-0.tmp/0", "half a file");
    FileBatch batch(folder.path());
    batch.write("a.md", text("a"));
    batch.move_into_place();
    CHECK_FALSE(std::filesystem::exists(folder.path(".weft-4711-0.tmp")));
    CHECK(folder.read("a.md") == "a");
  }

  TEST_CASE("a batch makes its folder, and leaves nothing else in it") {
    const TemporaryFolder folder;
    {
      FileBatch batch(folder.path("a/b"));
      batch.write("c.csv", text("c"));
      batch.move_into_place();
    }
    CHECK(all_in(folder.path()) == Names{"a", "a/b", "a/b/c.csv"});
  }

  TEST_CASE("when one file of a batch cannot be made, nothing has changed") {
    const TemporaryFolder folder;
    folder.write("a.csv", "old");
    const auto run = [&] {
      FileBatch batch(folder.path());
      batch.write("a.csv", text("new"));
      batch.write("b.csv", [](std::ostream&) { throw weft::Error("no more"); });
      batch.move_into_place();
    };
    CHECK_THROWS_AS(run(), weft::Error);
    CHECK(all_in(folder.path()) == Names{"a.csv"});
    CHECK(folder.read("a.csv") == "old");
  }

  TEST_CASE("a file in the place of a folder of a batch is told of before anything has changed") {
    const TemporaryFolder folder;
    folder.write("a.md", "old");
    folder.write("notes", "a file");
    const auto run = [&] {
      FileBatch batch(folder.path());
      batch.write("a.md", text("new"));
      batch.write("first/b.md", text("b"));
      batch.write("notes/c.md", text("c"));
      batch.move_into_place();
    };
    CHECK_THROWS_AS(run(), weft::Error);
    CHECK(all_in(folder.path()) == Names{"a.md", "notes"});
    CHECK(folder.read("a.md") == "old");
  }

  TEST_CASE("folders made for a batch go with it, and those that were there stay") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path("mine"));
    {
      FileBatch batch(folder.path("mine/a/b"));
      batch.write("c/d/e.md", text("e"));
    }
    CHECK(all_in(folder.path()) == Names{"mine"});
  }

  TEST_CASE("folders of a batch may be links to another file system") {
    struct stat here {};
    struct stat there {};
    const TemporaryFolder folder;
    if (::stat(folder.path().c_str(), &here) != 0 || ::stat("/dev/shm", &there) != 0 || here.st_dev == there.st_dev ||
        ::access("/dev/shm", W_OK) != 0) {
      MESSAGE("skipped: /dev/shm is no other file system");
      return;
    }
    std::string elsewhere = "/dev/shm/weft-test-XXXXXX";
    REQUIRE(::mkdtemp(elsewhere.data()) != nullptr);
    std::filesystem::create_directory_symlink(elsewhere, folder.path("notes"));
    {
      FileBatch batch(folder.path());
      batch.write("a.md", text("a"));
      batch.write("notes/b.md", text("b"));
      batch.write("notes/deep/c.md", text("c"));
      CHECK_NOTHROW(batch.move_into_place());
    }
    CHECK(folder.read("a.md") == "a");
    CHECK(folder.read("notes/b.md") == "b");
    CHECK(all_in(elsewhere) == Names{"b.md", "deep", "deep/c.md"});
    std::filesystem::remove_all(elsewhere);
  }

  TEST_CASE("a file that holds the same already is left alone") {
    const TemporaryFolder folder;
    const std::string large(100'000, 'x');
    const std::string same = folder.write("same.md", large);
    const std::string other = folder.write("other.md", large.substr(1) + 'y');
    const auto long_ago = std::filesystem::last_write_time(same) - std::chrono::hours(24);
    for (const std::string& path : {same, other}) std::filesystem::last_write_time(path, long_ago);
    FileBatch batch(folder.path());
    batch.write("same.md", text(large));
    batch.write("other.md", text(large));
    batch.move_into_place();
    CHECK(std::filesystem::last_write_time(same) == long_ago);
    CHECK(std::filesystem::last_write_time(other) != long_ago);
    CHECK(folder.read("other.md") == large);
  }

  TEST_CASE("a symbolic link stays, and what it leads to is replaced") {
    const TemporaryFolder folder;
    folder.write("real.md", "old");
    std::filesystem::create_symlink("real.md", folder.path("link.md"));
    FileBatch batch(folder.path());
    batch.write("link.md", text("new"));
    batch.move_into_place();
    CHECK(std::filesystem::is_symlink(folder.path("link.md")));
    CHECK(folder.read("real.md") == "new");
  }

  TEST_CASE("a folder in the place of a file is an error that names it") {
    const TemporaryFolder folder;
    folder.write("a.csv/inside", "");
    FileBatch batch(folder.path());
    try {
      batch.write("a.csv", text("new"));
      FAIL("written over a folder");
    } catch (const weft::Error& error) {
      CHECK(std::string(error.what()).find("a.csv") != std::string::npos);
    }
  }

  TEST_CASE("a folder that cannot be made is an error") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(FileBatch(folder.write("file", "") + "/below"), weft::Error);
  }
}
