// SPDX-License-Identifier: MIT
#include "archive/database.hpp"
#include "support/keep_corpus.hpp"
#include "support/temporary_folder.hpp"

#include <weft/build.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace weft {
namespace {

using archive::Access;
using archive::Database;
using archive::Statement;

/// Eight issues that link each other, of topics that come, go and keep company.
void write_corpus(const TemporaryFolder& folder) {
  folder.write("ontology.yaml",
               "topics:\n"
               "  databases: {label: Databases, type: field}\n"
               "  kafka: {label: Kafka, type: technology}\n"
               "  postgres: {label: Postgres, type: technology, broader: [databases]}\n"
               "  ebpf: {label: eBPF, type: technology}\n");
  // Words, for titles that differ by their numbers alone would recur.
  constexpr std::array words{"ashes", "birds", "clouds", "dunes", "elms", "ferns", "gulls", "hills"};
  for (std::size_t i = 1; i <= words.size(); ++i) {
    const std::string number = std::to_string(i);
    const std::string word = words[i - 1];
    std::string text = "---\nseries: Little Weekly\nnumber: " + number + "\ndate: 2024-0" + number + "-07\n---\n";
    text += "## [Kafka and Postgres among " + word + "](https://example.org/pair/" + number + ")\n\nBoth at once.\n\n";
    text += "## [Databases without " + word + "](https://example.org/alone/" + number + ")\n\nOne at a time.\n\n";
    if (i > 4) text += "## [eBPF for " + word + "](https://example.org/ebpf/" + number + ")\n\nSmall programs.\n\n";
    if (i > 1)
      text += "## [Looking back on " + word + "](issue-" + std::to_string(i - 1) + ".md)\n\nThe issue before.\n";
    folder.write("corpus/issue-" + number + ".md", text);
  }
}

/// All rows of a table, a line each.
std::vector<std::string> rows_of(const std::string& path, const std::string& table) {
  const Database database(path, Access::read);
  std::string columns;
  Statement names(database, "SELECT name FROM pragma_table_info('" + table + "')");
  while (names.step()) columns += (columns.empty() ? "quote(" : " || ' ' || quote(") + names.text(0) + ")";
  Statement rows(database, "SELECT " + columns + " FROM " + table);
  std::vector<std::string> found;
  while (rows.step()) found.push_back(rows.text(0));
  return found;
}

}  // namespace

TEST_SUITE("build") {
  TEST_CASE("the figures that a build keeps are those of the issues in its archive") {
    const TemporaryFolder folder;
    write_corpus(folder);
    BuildOptions options;
    options.paths = {folder.path("corpus")};
    options.archive = folder.path("weft.db");
    options.ontologies = {folder.path("ontology.yaml")};
    options.default_ontology = false;
    REQUIRE(build(options).has_issues);
    tests::keep_corpus(folder.path("again.db"), load_archive(options.archive, Texts::yes, Evidence::yes));
    for (const std::string table :
         {"topic_count", "together", "period", "series", "series_period", "trend", "trend_period", "trend_series",
          "community", "topic_standing", "article_standing", "article_reference", "related"}) {
      CAPTURE(table);
      const auto rows = rows_of(options.archive, table);
      CHECK_FALSE(rows.empty());
      CHECK(rows == rows_of(folder.path("again.db"), table));
    }
    CHECK(rows_of(options.archive, "article_reference").size() == 7);
  }
}

}  // namespace weft
