// SPDX-License-Identifier: MIT
#include <weft/archive.hpp>

#include "archive/database.hpp"
#include "support/keep_corpus.hpp"
#include "unit/archive/samples.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>
#include <algorithm>
#include <filesystem>

using weft::ArchivedCorpus;
using weft::Evidence;
using weft::load_archive;
using weft::TaggedIssue;
using weft::Texts;
using weft::archive::Access;
using weft::archive::Database;
using weft::archive::Transaction;
using weft::archive_tests::complaint_of_loading;
using weft::archive_tests::load_whole;
using weft::archive_tests::odd_corpus;
using weft::archive_tests::run_sql;
using weft::archive_tests::sample_corpus;
using weft::archive_tests::spelled_out;
using weft::archive_tests::TemporaryFolder;
using weft::archive_tests::without_evidence;
using weft::archive_tests::without_texts;
using weft::archive_tests::write_bytes;
using weft::tests::keep_corpus;

TEST_SUITE("archive") {
  TEST_CASE("a corpus comes back as it was saved") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    keep_corpus(path, sample_corpus());
    CHECK(spelled_out(load_whole(path)) == spelled_out(sample_corpus()));
  }

  TEST_CASE("odd texts, numbers and all enumerators come back, and issues by date, then id") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    ArchivedCorpus corpus = odd_corpus();
    keep_corpus(path, corpus);
    std::sort(corpus.issues.begin(), corpus.issues.end(), [](const TaggedIssue& a, const TaggedIssue& b) {
      return std::pair(a.issue.date, a.issue.id) < std::pair(b.issue.date, b.issue.id);
    });
    REQUIRE(corpus.issues.front().issue.date == "");
    CHECK(spelled_out(load_whole(path)) == spelled_out(corpus));
  }

  TEST_CASE("an archive that is asked is loaded as it was when it was opened") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    keep_corpus(path, sample_corpus());
    run_sql(path, "PRAGMA journal_mode = WAL");
    const weft::Archive archive(path);
    const std::string contents = archive.contents();
    run_sql(path, "UPDATE article SET title = 'Another build'");
    CHECK(spelled_out(load_archive(archive, Texts::yes, Evidence::yes)) == spelled_out(sample_corpus()));
    CHECK(archive.contents() == contents);
  }

  TEST_CASE("an archive without an issue comes back") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    const ArchivedCorpus empty{std::make_shared<const weft::Ontology>(weft::Scheme{}, std::vector<weft::Topic>{}), {}};
    keep_corpus(path, empty);
    CHECK(load_whole(path).issues.empty());
  }

  TEST_CASE("texts and evidence stay in the file unless asked for, the number of mentions does not") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    const ArchivedCorpus corpus = sample_corpus();
    keep_corpus(path, corpus);
    CHECK(spelled_out(load_archive(path)) == spelled_out(without_texts(without_evidence(corpus))));
    CHECK(spelled_out(load_archive(path, Texts::yes, Evidence::no)) == spelled_out(without_evidence(corpus)));
    CHECK(spelled_out(load_archive(path, Texts::no, Evidence::yes)) == spelled_out(without_texts(corpus)));
    CHECK(load_archive(path).issues.front().tags.front().tags.front().count == 2);
  }

  TEST_CASE("while a writer is at work, readers see the archive as it was") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    keep_corpus(path, sample_corpus());
    const Database writer(path, Access::write);
    const Transaction unfinished(writer, "BEGIN IMMEDIATE");
    writer.execute("UPDATE article SET title = 'other'; DELETE FROM issue");
    CHECK(spelled_out(load_whole(path)) == spelled_out(sample_corpus()));
  }

  TEST_CASE("a name that SQLite has a meaning for is a path like any other") {
    const TemporaryFolder folder;
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path(""));
    for (const char* name : {":memory:", "file:weft.db?mode=memory", "a b%20c'.db"}) {
      CAPTURE(name);
      keep_corpus(name, sample_corpus());
      CHECK(std::filesystem::exists(folder.path(name)));
      CHECK(load_archive(name).issues.size() == 3);
    }
    std::filesystem::current_path(before);
  }

  TEST_CASE("where there is no archive, the error says so and how to build one") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    CHECK(complaint_of_loading(path) == "there is no archive at '" + path + "' | build one: weft build FOLDER");
    CHECK_FALSE(std::filesystem::exists(path));
    write_bytes(path, "");
    CHECK(complaint_of_loading(path) ==
          "there is no archive at '" + path + "': the file is empty | build one: weft build FOLDER");
  }

  TEST_CASE("what is no archive is named for what it is") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    const std::string start = "cannot read the archive '" + path + "': ";

    SUBCASE("a folder") {
      std::filesystem::create_directory(path);
      CHECK(complaint_of_loading(path) ==
            start + "it is a folder | name the file in it, such as '" + path + "/weft.db'");
    }
    SUBCASE("a pipe, which nobody will ever write to") {
      REQUIRE(mkfifo(path.c_str(), 0600) == 0);
      CHECK(complaint_of_loading(path).starts_with(start + "it is no regular file"));
    }
    SUBCASE("a text file") {
      for (const std::string& text : {std::string("hi\n"), std::string(5000, 'x')}) {
        write_bytes(path, text);
        CHECK(complaint_of_loading(path) ==
              start +
                  "it is not an archive, nor any SQLite database | name an archive with --archive, or build one: "
                  "weft build FOLDER");
      }
    }
    SUBCASE("another program's database") {
      run_sql(path, "CREATE TABLE topic (id TEXT)");
      CHECK(complaint_of_loading(path) == start +
                                              "it is the database of another program | name an archive with "
                                              "--archive, or build one: weft build FOLDER");
    }
    SUBCASE("an archive of a newer weft") {
      keep_corpus(path, sample_corpus());
      run_sql(path, "PRAGMA user_version = 99");
      CHECK(complaint_of_loading(path) == start +
                                              "it was written by a newer weft (its tables have version 99, this "
                                              "weft knows " +
                                              std::to_string(weft::archive_version) + ") | update weft");
    }
    SUBCASE("an archive of an older weft") {
      keep_corpus(path, sample_corpus());
      run_sql(path, "PRAGMA user_version = 1");
      CHECK(complaint_of_loading(path) == start +
                                              "it was written by an older weft (its tables have version 1, this "
                                              "weft knows " +
                                              std::to_string(weft::archive_version) +
                                              ") | build it again: weft build FOLDER");
    }
  }
}
