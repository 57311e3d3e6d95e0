// SPDX-License-Identifier: MIT
#include "io/folder_turn.hpp"

#include "support/temporary_folder.hpp"

#include <weft/diagnostic.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <optional>

using namespace std::chrono_literals;
using weft::TemporaryFolder;
using weft::io::FolderTurn;

TEST_SUITE("io") {
  TEST_CASE("a folder is one writer's at a time, and free again afterwards") {
    const TemporaryFolder folder;
    std::optional<FolderTurn> first(folder.path());
    CHECK_THROWS_WITH_AS(FolderTurn(folder.path(), 0ms), doctest::Contains("another program is writing there"),
                         weft::Error);
    first.reset();
    CHECK_NOTHROW(FolderTurn(folder.path()));
  }

  TEST_CASE("a folder that was made for nothing is gone again") {
    const TemporaryFolder folder;
    { const FolderTurn turn(folder.path("a/b")); }
    CHECK_FALSE(std::filesystem::exists(folder.path("a")));
    {
      const FolderTurn turn(folder.path("a/b"));
      folder.write("a/b/weft.db", "an archive");
    }
    CHECK(folder.read("a/b/weft.db") == "an archive");
  }

  TEST_CASE("where there can be no folder, it is said") {
    const TemporaryFolder folder;
    folder.write("file", "");
    CHECK_THROWS_WITH_AS(FolderTurn(folder.path("file/output")), doctest::Contains("file/output"), weft::Error);
  }
}
