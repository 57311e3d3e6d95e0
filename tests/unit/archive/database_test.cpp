// SPDX-License-Identifier: MIT
#include "archive/database.hpp"

#include "unit/archive/samples.hpp"

#include <doctest/doctest.h>

using weft::Error;
using weft::archive::Access;
using weft::archive::Database;
using weft::archive::Statement;
using weft::archive::Transaction;
using weft::archive_tests::TemporaryFolder;

TEST_SUITE("archive") {
  TEST_CASE("two writers do not meet: the second is told that the archive is in use") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    const Database first(path, Access::write, 0);
    const Transaction writing(first, "BEGIN IMMEDIATE");
    const Database second(path, Access::write, 0);
    CHECK_THROWS_WITH_AS(Transaction(second, "BEGIN IMMEDIATE"),
                         ("cannot write the archive '" + path + "': another program is using it").c_str(), Error);
  }

  TEST_CASE("a transaction that is not committed never was") {
    const TemporaryFolder folder;
    const Database database(folder.path("weft.db"), Access::write);
    database.execute("CREATE TABLE t (x)");
    {
      const Transaction undone(database, "BEGIN");
      database.execute("INSERT INTO t VALUES (1)");
    }
    CHECK(database.integer("SELECT count(*) FROM t") == 0);
    {
      Transaction done(database, "BEGIN");
      database.execute("INSERT INTO t VALUES (1)");
      done.commit();
    }
    CHECK(database.integer("SELECT count(*) FROM t") == 1);
  }

  TEST_CASE("a full disk is called by its name") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    const Database database(path, Access::write);
    database.execute("CREATE TABLE t (x); PRAGMA max_page_count = 3");
    CHECK_THROWS_WITH_AS(database.execute("INSERT INTO t VALUES (zeroblob(100000))"),
                         ("cannot write the archive '" + path + "': the disk is full").c_str(), Error);
  }

  TEST_CASE("a value of another kind than asked for is damage") {
    const TemporaryFolder folder;
    const Database database(folder.path("weft.db"), Access::write);
    Statement row(database, "SELECT 'text', 7, 0.5, NULL, -1, 4294967296");
    REQUIRE(row.step());
    CHECK(row.text(0) == "text");
    CHECK(row.integer(1) == 7);
    CHECK(row.real(2) == 0.5);
    CHECK_THROWS_AS(row.integer(0), Error);
    CHECK_THROWS_AS(row.text(1), Error);
    CHECK_THROWS_AS(row.real(1), Error);
    CHECK_THROWS_AS(row.text(3), Error);
    CHECK_THROWS_AS(row.number(4), Error);
    CHECK_THROWS_AS(row.number(5), Error);
    CHECK_THROWS_AS(row.index(1, 7), Error);
    CHECK(row.index(1, 8) == 7);
  }
}
