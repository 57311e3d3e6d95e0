// SPDX-License-Identifier: MIT
#include "io/scratch.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <iterator>
#include <string>

using weft::TemporaryFolder;
using weft::io::Scratch;

namespace {

auto entries_in(const std::string& folder) {
  return std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
}

}  // namespace

TEST_SUITE("io") {
  TEST_CASE("what is being written is hidden, and gone when it is not moved") {
    const TemporaryFolder folder;
    {
      const Scratch file(folder.path(), Scratch::Kind::file);
      const Scratch other(folder.path(), Scratch::Kind::folder);
      CHECK(file.path() != other.path());
      CHECK(std::filesystem::path(file.path()).filename().string().starts_with("."));
      CHECK(entries_in(folder.path()) == 2);
    }
    CHECK(entries_in(folder.path()) == 0);
    Scratch moved(folder.path(), Scratch::Kind::file);
    CHECK(moved.move_to(folder.path("graph.svg")));
    CHECK(std::filesystem::exists(folder.path("graph.svg")));
  }

  TEST_CASE("what killed processes have left is removed, and what is in use is not") {
    const TemporaryFolder folder;
    folder.write(".weft-4711-0.tmp", "half a file");
    folder.write(".weft-4711-1.tmp/0", "half another one");
    folder.write(".weft-mine.txt", "mine");
    const Scratch file(folder.path(), Scratch::Kind::file);
    const Scratch other(folder.path(), Scratch::Kind::folder);
    Scratch::remove_abandoned(folder.path());
    CHECK(std::filesystem::exists(file.path()));
    CHECK(std::filesystem::exists(other.path()));
    CHECK(folder.read(".weft-mine.txt") == "mine");
    CHECK(entries_in(folder.path()) == 3);
  }

  TEST_CASE("what is not ours to remove is not reached through a link") {
    const TemporaryFolder folder;
    const TemporaryFolder elsewhere;
    elsewhere.write("kept.txt", "kept");
    std::filesystem::create_directory_symlink(elsewhere.path(), folder.path(".weft-1-0.tmp"));
    Scratch::remove_abandoned(folder.path());
    CHECK(elsewhere.read("kept.txt") == "kept");
  }
}
