// SPDX-License-Identifier: MIT
#include "archive/database.hpp"
#include "archive/schema.hpp"
#include "support/keep_corpus.hpp"
#include "unit/archive/samples.hpp"

#include <doctest/doctest.h>

#include <set>
#include <sstream>
#include <string>
#include <vector>

using weft::archive::Access;
using weft::archive::Database;
using weft::archive::Statement;
using weft::archive_tests::bytes_of;
using weft::archive_tests::sample_corpus;
using weft::archive_tests::TemporaryFolder;
using weft::tests::keep_corpus;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The blocks of the page that are fenced as SQL.
std::vector<std::string> sql_blocks(const std::string& page) {
  std::vector<std::string> blocks;
  bool inside = false;
  for (const std::string& line : lines_of(page)) {
    if (line == "```sql") {
      blocks.emplace_back();
      inside = true;
    } else if (line == "```") {
      inside = false;
    } else if (inside) {
      blocks.back() += line + '\n';
    }
  }
  return blocks;
}

/// `table.column` for each line `| `column` | …` below a heading that ends in `table`.
std::set<std::string> described_columns(const std::string& page) {
  std::set<std::string> columns;
  std::string table;
  for (const std::string& line : lines_of(page)) {
    if (line.starts_with("### `")) table = line.substr(5, line.find('`', 5) - 5);
    if (line.starts_with("## ")) table.clear();
    if (line.starts_with("| `") && !table.empty()) columns.insert(table + '.' + line.substr(3, line.find('`', 3) - 3));
  }
  return columns;
}

/// But those of the tables in which the full-text index keeps itself.
std::set<std::string> stored_columns(const Database& database) {
  std::set<std::string> columns;
  Statement rows(database,
                 "SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c "
                 "WHERE t.type IN ('table', 'view', 'virtual') AND t.schema = 'main' AND t.name NOT LIKE 'sqlite\\_%' "
                 "ESCAPE '\\'");
  while (rows.step()) columns.insert(rows.text(0) + '.' + rows.text(1));
  return columns;
}

}  // namespace

TEST_SUITE("archive") {
  // What they find in the sample newsletter is for tests/documentation/run_queries to say.
  TEST_CASE("every query in docs/archive.md runs") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    keep_corpus(path, sample_corpus());
    const Database database(path, Access::write);
    const std::vector<std::string> blocks = sql_blocks(bytes_of(WEFT_ARCHIVE_PAGE));
    CHECK(blocks.size() >= 5);
    for (const std::string& sql : blocks) {
      CAPTURE(sql);
      CHECK_NOTHROW(Statement(database, sql).step());
    }
  }

  TEST_CASE("docs/archive.md describes every table, view and column, and no others") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    keep_corpus(path, sample_corpus());
    CHECK(described_columns(bytes_of(WEFT_ARCHIVE_PAGE)) == stored_columns(Database(path, Access::write)));
  }

  TEST_CASE("docs/archive.md tells how to know an archive from other files") {
    const std::string page = bytes_of(WEFT_ARCHIVE_PAGE);
    CHECK(page.find("`" + std::to_string(weft::archive::application_id) + "`") != std::string::npos);
    CHECK(page.find("version " + std::to_string(weft::archive_version)) != std::string::npos);
  }
}
