// SPDX-License-Identifier: MIT
#include "io/folder_state.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

TEST_SUITE("io") {
  TEST_CASE("of a folder that is not there the nearest above it counts") {
    const weft::TemporaryFolder folder;
    CHECK(weft::io::nearest_folder(folder.path()) == folder.path());
    CHECK(weft::io::nearest_folder(folder.path("one/two")) == folder.path());
    CHECK(weft::io::nearest_folder("/nowhere/at/all") == "/");
    CHECK(weft::io::nearest_folder("nowhere") == ".");
  }

  TEST_CASE("where a folder lies there is a known space, and files can be made in a new one") {
    const weft::TemporaryFolder folder;
    CHECK(weft::io::may_write_in(folder.path()));
    CHECK_FALSE(weft::io::may_write_in(folder.path("missing")));
    CHECK(weft::io::free_bytes(folder.path()).has_value());
    CHECK_FALSE(weft::io::free_bytes(folder.path("missing")).has_value());
  }
}
