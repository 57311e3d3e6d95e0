// SPDX-License-Identifier: MIT
#include "build/issue_files.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace weft;

TEST_SUITE("build") {
  TEST_CASE("files are named by where they lie in the corpus, each once") {
    const TemporaryFolder folder;
    folder.write("weekly/2.md", "b");
    folder.write("weekly/1.markdown", "a");
    folder.write("weekly/notes.txt", "c");
    const auto found =
        building::find_issue_files({folder.path("weekly"), folder.path("weekly/"), folder.path("weekly/2.md")});
    CHECK(found.diagnostics.empty());
    REQUIRE(found.files.size() == 2);
    CHECK(found.files[0].name == "weekly/1.markdown");
    CHECK(found.files[1].name == "weekly/2.md");
    CHECK(found.files[1].path == folder.path("weekly/2.md"));
  }

  TEST_CASE("a path that is not there is told, the others are found") {
    const TemporaryFolder folder;
    folder.write("a/1.md", "a");
    const auto found = building::find_issue_files({folder.path("nope"), folder.path("a")});
    CHECK(found.files.size() == 1);
    REQUIRE(found.diagnostics.size() == 1);
    CHECK(found.diagnostics[0].file == folder.path("nope"));
    CHECK(found.diagnostics[0].severity == Severity::error);
  }
}
