// SPDX-License-Identifier: MIT
#include <weft/archive.hpp>

#include "archive/database.hpp"
#include "support/keep_corpus.hpp"
#include "unit/archive/samples.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>
#include <filesystem>

using weft::ArchivedCorpus;
using weft::archive::Access;
using weft::archive::Database;
using weft::archive::Statement;
using weft::archive_tests::bytes_of;
using weft::archive_tests::complaint_of_saving;
using weft::archive_tests::large_corpus;
using weft::archive_tests::load_whole;
using weft::archive_tests::odd_corpus;
using weft::archive_tests::run_sql;
using weft::archive_tests::sample_corpus;
using weft::archive_tests::spelled_out;
using weft::archive_tests::TemporaryFolder;
using weft::archive_tests::write_bytes;
using weft::tests::keep_corpus;

namespace {

ArchivedCorpus changed_corpus() {
  ArchivedCorpus corpus = sample_corpus();
  corpus.issues.pop_back();
  corpus.issues[0].issue.articles[0].title = "Narrow rows";
  return corpus;
}

/// Everything that tells whether a file was touched.
std::string state_of(const std::string& path) {
  struct stat status {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  return std::to_string(status.st_ino) + ' ' + std::to_string(status.st_mtim.tv_sec) + ' ' +
         std::to_string(status.st_mtim.tv_nsec) + ' ' + bytes_of(path);
}

std::size_t files_in(const std::string& folder) {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder)) ++count;
  return count;
}

}  // namespace

TEST_SUITE("archive") {
  TEST_CASE("one corpus makes one file, byte for byte, whatever the order of its issues") {
    const TemporaryFolder folder;
    ArchivedCorpus corpus = large_corpus(100, "word");
    keep_corpus(folder.path("a.db"), corpus);
    std::swap(corpus.issues[0], corpus.issues[2]);
    keep_corpus(folder.path("b.db"), corpus);
    CHECK(bytes_of(folder.path("a.db")) == bytes_of(folder.path("b.db")));
  }

  TEST_CASE("nothing but the archive is left in the folder") {
    const TemporaryFolder folder;
    keep_corpus(folder.path("weft.db"), sample_corpus());
    keep_corpus(folder.path("weft.db"), changed_corpus());
    CHECK(files_in(folder.path("")) == 1);
  }

  TEST_CASE("an archive that holds the corpus already is not touched") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    keep_corpus(path, sample_corpus());
    const std::string before = state_of(path);
    keep_corpus(path, sample_corpus());
    CHECK(state_of(path) == before);
  }

  TEST_CASE("any difference that would be stored changes the archive") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    const auto check = [&](const char* what, auto change) {
      CAPTURE(what);
      ArchivedCorpus corpus = sample_corpus();
      keep_corpus(path, corpus);
      change(corpus);
      keep_corpus(path, corpus);
      CHECK(spelled_out(load_whole(path)) == spelled_out(corpus));
    };
    check("an issue gone", [](ArchivedCorpus& corpus) { corpus.issues.pop_back(); });
    check("a path", [](ArchivedCorpus& corpus) { corpus.issues[0].issue.path = "elsewhere.md"; });
    check("a hash", [](ArchivedCorpus& corpus) { corpus.issues[0].content_hash = "other"; });
    check("a draft", [](ArchivedCorpus& corpus) { corpus.issues[0].issue.draft = true; });
    check("a score", [](ArchivedCorpus& corpus) { corpus.issues[0].tags[0].tags[0].score = 0.91; });
    check("an anchor",
          [](ArchivedCorpus& corpus) { corpus.issues[0].issue.articles[0].passages[0].anchors[0].from = 11; });
    check("a reason", [](ArchivedCorpus& corpus) { corpus.issues[0].tags[1].candidates[0].reason = "other"; });
    check("the ontology", [](ArchivedCorpus& corpus) {
      const auto topics = corpus.ontology->topics();
      corpus.ontology = std::make_shared<const weft::Ontology>(weft::Scheme{"Other", "", ""},
                                                               std::vector<weft::Topic>(topics.begin(), topics.end()));
    });
  }

  TEST_CASE("an archive is changed in place, whatever stood in it") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    keep_corpus(path, large_corpus(50, "word"));
    SUBCASE("another corpus") {}
    SUBCASE("tables of an older weft") { run_sql(path, "PRAGMA user_version = 1; CREATE TABLE old (x)"); }
    SUBCASE("things of somebody else's") {
      run_sql(
          path,
          "CREATE TABLE \"a \"\"b\"\"\" (x); CREATE VIEW mine AS SELECT 1; CREATE VIRTUAL TABLE words USING fts5(w);"
          "CREATE TRIGGER t AFTER INSERT ON issue BEGIN DELETE FROM issue; END");
    }
    SUBCASE("tables that miss") { run_sql(path, "DROP TABLE meta; DROP TABLE passage"); }
    SUBCASE("write-ahead logging") { run_sql(path, "PRAGMA journal_mode = WAL"); }
    keep_corpus(path, changed_corpus());
    CHECK(spelled_out(load_whole(path)) == spelled_out(changed_corpus()));
    const Database database(path, Access::write);
    CHECK(database.integer("SELECT count(*) FROM sqlite_schema WHERE name IN ('old', 'a \"b\"', 'mine', 'words')") ==
          0);
    Statement mode(database, "PRAGMA journal_mode");
    REQUIRE(mode.step());
    CHECK(mode.text(0) == "delete");
  }

  TEST_CASE("every reference between rows leads somewhere, and SQLite finds no fault in the file") {
    const TemporaryFolder folder;
    for (const ArchivedCorpus& corpus : {sample_corpus(), odd_corpus(), large_corpus(200, "word")}) {
      const std::string path = folder.path("weft.db");
      keep_corpus(path, corpus);
      const Database database(path, Access::write);
      Statement references(database, "PRAGMA foreign_key_check");
      CHECK_FALSE(references.step());
      Statement integrity(database, "PRAGMA integrity_check");
      REQUIRE(integrity.step());
      CHECK(integrity.text(0) == "ok");
    }
  }

  TEST_CASE("what was deleted from the corpus is not left in the file") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    keep_corpus(path, large_corpus(50, "secret"));
    keep_corpus(path, sample_corpus());
    CHECK(bytes_of(path).find("secret") == std::string::npos);
  }

  TEST_CASE("a file that is not ours is named and left alone") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    std::string reason;
    SUBCASE("a text") {
      write_bytes(path, "dear diary\n");
      reason =
          "it is not an archive, nor any SQLite database | move that file away, or choose another folder with "
          "--output";
    }
    SUBCASE("a database") {
      run_sql(path, "CREATE TABLE topic (id TEXT)");
      reason = "it is the database of another program | move that file away, or choose another folder with --output";
    }
    SUBCASE("a newer archive") {
      keep_corpus(path, sample_corpus());
      run_sql(path, "PRAGMA user_version = 99");
      reason = "it was written by a newer weft (its tables have version 99, this weft knows " +
               std::to_string(weft::archive_version) +
               ") | update weft, or choose "
               "another folder with --output";
    }
    const std::string before = state_of(path);
    CHECK(complaint_of_saving(path, sample_corpus()) == "cannot write the archive '" + path + "': " + reason);
    CHECK(state_of(path) == before);
    CHECK(files_in(folder.path("")) == 1);
  }

  TEST_CASE("a place where no file can be is named") {
    const TemporaryFolder folder;
    CHECK(complaint_of_saving(folder.path(""), sample_corpus()) ==
          "cannot write the archive '" + folder.path("") + "': it is a folder | choose another folder with --output");
    const std::string path = folder.path("nowhere/weft.db");
    CHECK(complaint_of_saving(path, sample_corpus()) ==
          "cannot write the archive '" + path + "': its folder is not there | choose another folder with --output");
  }

  TEST_CASE("a file that a killed first writer left empty is written") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    write_bytes(path, "");
    keep_corpus(path, sample_corpus());
    CHECK(load_whole(path).issues.size() == 3);
  }
}
