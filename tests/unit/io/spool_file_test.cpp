// SPDX-License-Identifier: MIT
#include "io/spool_file.hpp"
#include "io/file_part.hpp"
#include "io/input_stream.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

using namespace weft;

TEST_SUITE("io") {
  TEST_CASE("a part of a file is read as far as the file goes") {
    const TemporaryFolder folder;
    const std::string path = folder.write("letters", "abcdef");
    CHECK(io::read_part(path, 0, 3) == "abc");
    CHECK(io::read_part(path, 4, 3) == "ef");
    CHECK(io::read_part(path, 6, 3).empty());
    CHECK(io::read_part(path, 60, 3).empty());
    CHECK_THROWS_WITH_AS(io::read_part(folder.path("none"), 0, 1), doctest::Contains("No such file"), Error);
    CHECK_THROWS_AS(io::read_part(folder.path(), 0, 1), Error);
  }

  TEST_CASE("a spool file gives back what was added, and leaves nothing behind") {
    const TemporaryFolder folder;
    const char* const before = std::getenv("TMPDIR");
    const std::string saved = before == nullptr ? std::string() : std::string(before);
    REQUIRE(::setenv("TMPDIR", folder.path().c_str(), 1) == 0);
    {
      io::SpoolFile spool;
      CHECK(spool.append("abc") == 0);
      CHECK(spool.append(std::string(100'000, 'x')) == 3);
      CHECK(spool.append("def") == 100'003);
      CHECK(spool.read(0, 3) == "abc");
      CHECK(spool.read(100'002, 4) == "xdef");
      CHECK(std::filesystem::is_empty(folder.path()));
    }
    CHECK(::setenv("TMPDIR", folder.path("none").c_str(), 1) == 0);
    CHECK_THROWS_WITH_AS(io::SpoolFile(), doctest::Contains("cannot write a temporary file in"), Error);
    if (before == nullptr) {
      ::unsetenv("TMPDIR");
    } else {
      ::setenv("TMPDIR", saved.c_str(), 1);
    }
  }

  TEST_CASE("a regular file can be read twice, a device cannot") {
    const TemporaryFolder folder;
    CHECK(io::InputFile(folder.write("a", "a")).is_regular());
    CHECK_FALSE(io::InputFile("/dev/null").is_regular());
  }
}
