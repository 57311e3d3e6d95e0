// SPDX-License-Identifier: MIT
#include "build/alike_files.hpp"

#include "build/read_issue.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace weft;

namespace {

std::vector<std::string> alike_in(const std::vector<building::KeptFile>& files) {
  std::vector<std::string> lines;
  for (const PlacedDiagnostic& found : building::find_alike_files(files)) {
    CHECK(found.severity == Severity::warning);
    lines.push_back(found.file + ": " + found.message);
  }
  return lines;
}

}  // namespace

TEST_SUITE("build") {
  TEST_CASE("of files that hold the same text, each but the first is told of") {
    CHECK(alike_in({{"a.md", "1"}, {"b.md", "2"}, {"c.md", "1"}, {"d.md", "1"}}) ==
          std::vector<std::string>{"c.md: a duplicate of 'a.md': both hold the same text",
                                   "d.md: a duplicate of 'a.md': both hold the same text"});
    const std::string nothing = building::hash_of_text({});
    CHECK(alike_in({{"a.md", nothing}, {"b.md", nothing}}).empty());
  }

  TEST_CASE("names that not every file system tells apart are told") {
    const std::string only = " only in letter case or in how accents are stored";
    CHECK(
        alike_in(
            {{"x/May.md", "1"}, {"x/may.md", "2"}, {"y/may.md", "3"}, {"caf\u00E9.md", "4"}, {"cafe\u0301.md", "5"}}) ==
        std::vector<std::string>{"x/may.md: its name differs from that of 'x/May.md'" + only,
                                 "cafe\u0301.md: its name differs from that of 'caf\u00E9.md'" + only});
  }
}
