// SPDX-License-Identifier: MIT
#include "io/files.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>

using weft::TemporaryFolder;
using weft::io::create_folder;
using weft::io::kind_of;
using weft::io::PathKind;

TEST_SUITE("io") {
  TEST_CASE("a path is told by what it leads to") {
    const TemporaryFolder folder;
    const std::string file = folder.write("x.md", "x");
    std::filesystem::create_symlink("x.md", folder.path("link"));
    std::filesystem::create_symlink("nowhere", folder.path("dangling"));
    std::filesystem::create_symlink("circle", folder.path("circle"));
    CHECK(kind_of(file) == PathKind::file);
    CHECK(kind_of(folder.path()) == PathKind::folder);
    CHECK(kind_of(folder.path("link")) == PathKind::file);
    CHECK(kind_of(folder.path("dangling")) == PathKind::missing);
    CHECK(kind_of(folder.path("no")) == PathKind::missing);
    CHECK(kind_of(file + "/x") == PathKind::missing);
    CHECK(kind_of("") == PathKind::missing);
    CHECK(kind_of("/dev/null") == PathKind::other);
    CHECK_THROWS_AS(kind_of(folder.path("circle")), weft::Error);
  }

  TEST_CASE("however a path is spelled, what it leads to has one") {
    const TemporaryFolder folder;
    const std::string real = weft::io::real_path(folder.write("a/x.md", "x"));
    std::filesystem::create_symlink("a", folder.path("link"));
    for (const std::string name : {"a/x.md", "a//x.md", "./a/../a/./x.md", "link/x.md"}) {
      CAPTURE(name);
      CHECK(weft::io::real_path(folder.path(name)) == real);
    }
    CHECK(weft::io::real_path(folder.path("a/")) + "/x.md" == real);
    CHECK_THROWS_AS(weft::io::real_path(folder.path("no")), weft::Error);
  }

  TEST_CASE("a folder is created with those above it, and may be there already") {
    const TemporaryFolder folder;
    for (const std::string name : {"a/b/c", "a/b/c", "a//d/", "."}) {
      CAPTURE(name);
      create_folder(folder.path(name));
      CHECK(kind_of(folder.path(name)) == PathKind::folder);
    }
  }

  TEST_CASE("a folder cannot be created where a file stands") {
    const TemporaryFolder folder;
    folder.write("x", "x");
    CHECK_THROWS_WITH(create_folder(folder.path("x")),
                      ("cannot create folder '" + folder.path("x") + "': Not a directory").c_str());
    CHECK_THROWS_WITH(create_folder(folder.path("x/y/z")),
                      ("cannot create folder '" + folder.path("x/y/z") + "': Not a directory").c_str());
    CHECK_THROWS_AS(create_folder(""), weft::Error);
  }
}
