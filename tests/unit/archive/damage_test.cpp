// SPDX-License-Identifier: MIT
#include <weft/portrait.hpp>

#include "support/keep_corpus.hpp"
#include "unit/archive/samples.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using weft::ArchivedCorpus;
using weft::Error;
using weft::archive_tests::bytes_of;
using weft::archive_tests::complaint_of_loading;
using weft::archive_tests::complaint_of_saving;
using weft::archive_tests::load_whole;
using weft::archive_tests::run_sql;
using weft::archive_tests::sample_corpus;
using weft::archive_tests::spelled_out;
using weft::archive_tests::TemporaryFolder;
using weft::archive_tests::write_bytes;
using weft::tests::keep_corpus;

namespace {

/// What loading everything gives; nothing when it is refused.
std::optional<std::string> loaded(const std::string& path) {
  try {
    return spelled_out(load_whole(path));
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

TEST_SUITE("archive") {
  TEST_CASE("a byte gone wrong is noticed, or did no harm") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    const std::string whole = spelled_out(sample_corpus());
    keep_corpus(path, sample_corpus());
    const std::string good = bytes_of(path);
    int noticed = 0;
    for (std::size_t at = 0; at < good.size(); at += at < 4096 ? 19 : 397) {
      CAPTURE(at);
      std::string bad = good;
      bad[at] = static_cast<char>(bad[at] ^ (at % 2 == 0 ? 0x01 : 0xFF));
      write_bytes(path, bad);
      const auto result = loaded(path);
      noticed += !result;
      CHECK((!result || *result == whole));
      complaint_of_loading(path);  // less is read, so less is noticed; it only must not crash
    }
    CHECK(noticed > 15);
  }

  TEST_CASE("a cut file is noticed, and is not made worse by a writer that cannot mend it") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    keep_corpus(path, sample_corpus());
    const std::string good = bytes_of(path);
    ArchivedCorpus other = sample_corpus();
    other.issues.pop_back();
    for (const std::size_t size : {std::size_t{2}, std::size_t{99}, std::size_t{100}, std::size_t{4000},
                                   std::size_t{4096}, std::size_t{8192}, good.size() / 2, good.size() - 4096}) {
      CAPTURE(size);
      write_bytes(path, good.substr(0, size));
      CHECK(complaint_of_loading(path).starts_with("cannot read the archive '" + path + "': it is "));
      const std::string complaint = complaint_of_saving(path, other);
      if (complaint.empty())
        CHECK(loaded(path) == spelled_out(other));
      else
        CHECK(bytes_of(path) == good.substr(0, size));
    }
  }

  TEST_CASE("rows that do not fit together are refused, and what does not fit is said") {
    struct Row {
      const char* sql;
      const char* complaint;
    };
    const Row rows[] = {
        {"UPDATE tag SET topic = 99 WHERE rank = 0", "99 is out of range in topic"},
        {"UPDATE tag SET count = -1", "-1 is out of range in count"},
        {"UPDATE link SET article = 77 WHERE key = 0", "77 is out of range in article"},
        {"UPDATE link SET end_byte = 4294967296", "4294967296 is out of range in end_byte"},
        {"UPDATE topic SET type = 'thing'", "an unknown word in type"},
        {"UPDATE topic SET id = 'zebra' WHERE key = 0", "the topics are out of order"},
        {"DELETE FROM topic WHERE key = 2", "the keys of topics have gaps"},
        {"DELETE FROM label WHERE topic = 1", "a topic without a label"},
        {"INSERT INTO topic_broader VALUES (4, 0, 0)", "a topic above itself"},
        {"INSERT INTO topic_broader VALUES (2, 0, 2)", "a topic above itself"},
        {"INSERT INTO policy_needs VALUES (3, 1, 0, 'x')", "1 is out of range in policy"},
        {"UPDATE issue SET key = 9 WHERE key = 2", "9 is out of range in key"},
        {"UPDATE issue SET key = -1 WHERE key = 0", "-1 is out of range in key"},
        {"UPDATE article SET id = 'x' WHERE key = 0", "an article whose id is not of its issue"},
        {"UPDATE article SET recurring = 2 WHERE key = 0", "2 is out of range in recurring"},
        {"UPDATE author SET article = 77", "77 is out of range in article"},
        {"UPDATE author SET name = 'other'", "it does not hold what it was given"},
        {"DELETE FROM attribute", "it does not hold what it was given"},
        {"UPDATE article SET issue = 2, position = 9 WHERE key = 0", "an article whose id is not of its issue"},
        {"UPDATE mention SET topic = 1 WHERE article = 1 AND topic = 2", "a mention without a tag"},
        {"UPDATE passage SET anchors = '[['", "anchors that are none"},
        {"UPDATE meta SET title = 'other'", "the ontology is not the one it was made with"},
        {"UPDATE article SET title = 'other'", "it does not hold what it was given"},
        {"DELETE FROM candidate", "it does not hold what it was given"},
        {"DELETE FROM meta", "no row in meta"},
        {"DROP TABLE link", "no such table: link"},
        {"DROP TABLE section; CREATE TABLE section (article, position, title); INSERT INTO section VALUES (0, 0, 7)",
         "an unexpected kind of value in title"},
        {"DROP TABLE section; CREATE VIEW section AS SELECT 0 AS article, 0 AS position, '' AS title",
         "access to view \"section\" prohibited"},
    };
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    for (const Row& row : rows) {
      CAPTURE(row.sql);
      keep_corpus(path, sample_corpus());
      run_sql(path, std::string("PRAGMA ignore_check_constraints = ON; ") + row.sql);
      std::string complaint;
      try {
        load_whole(path);
      } catch (const Error& error) {
        complaint = error.what();
        CHECK(error.advice() == "delete it and build it again: weft build FOLDER");
      }
      CHECK(complaint == "cannot read the archive '" + path + "': it is damaged (" + row.complaint + ")");
      write_bytes(path, "");
    }
  }

  TEST_CASE("features that do not fit together are refused by who asks for them") {
    struct Row {
      const char* sql;
      const char* complaint;
    };
    const Row rows[] = {
        {"UPDATE article SET key = 4000000000 WHERE key = (SELECT max(key) FROM article)",
         "the keys of article have gaps"},
        {"UPDATE feature SET key = key + 1000000", "the keys of feature have gaps"},
        {"UPDATE article_feature SET features = x'80'", "weights that are none"},
        {"UPDATE feature SET postings = x'FFFF030000'", "weights that are none"},
        {"UPDATE feature SET articles = 4000000000", "a feature that more have than there are"},
        {"UPDATE feature SET articles = 0", "a feature that more have than there are"},
        {"DELETE FROM yardstick", "it has no yardstick"},
    };
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    for (const Row& row : rows) {
      CAPTURE(row.sql);
      keep_corpus(path, sample_corpus());
      run_sql(path, std::string("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; ") + row.sql);
      std::string complaint;
      try {
        const weft::Archive archive(path);
        const auto shares = archive.features().shares(weft::ArticleNumber(0));
        nominate(archive.features(), {shares.begin(), shares.end()}, 1000);
      } catch (const Error& error) {
        complaint = error.what();
      }
      CHECK(complaint == "cannot read the archive '" + path + "': it is damaged (" + row.complaint + ")");
      write_bytes(path, "");
    }
  }

  TEST_CASE("figures that do not fit together are refused by who asks for them") {
    struct Row {
      const char* sql;
      const char* complaint;
    };
    const Row rows[] = {
        {"UPDATE trend SET verdict = 'odd'", "an unknown word in verdict"},
        {"INSERT INTO trend_period SELECT topic, 4000000000, 1 FROM trend LIMIT 1",
         "4000000000 is out of range in period"},
        {"INSERT INTO trend_series SELECT topic, 99, 1 FROM trend LIMIT 1", "99 is out of range in series"},
        {"INSERT INTO series_period VALUES (7, 0, 1)", "7 is out of range in series"},
        {"DELETE FROM trend", "counts of a trend that is not there"},
        {"DELETE FROM article_standing", "an article without a standing"},
    };
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    for (const Row& row : rows) {
      CAPTURE(row.sql);
      keep_corpus(path, sample_corpus());
      run_sql(path, std::string("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; ") + row.sql);
      std::string complaint;
      try {
        const weft::Archive archive(path);
        list_topics(archive, weft::TopicOrder::count);
        const std::string article = archive.card(weft::ArticleNumber(0)).id;
        portrait_of(archive, {weft::VertexKind::article, article}, {weft::Evidence::yes, weft::Addresses::yes});
      } catch (const Error& error) {
        complaint = error.what();
      }
      CHECK(complaint == "cannot read the archive '" + path + "': it is damaged (" + row.complaint + ")");
      write_bytes(path, "");
    }
  }

  TEST_CASE("a topic whose standing is gone is refused, whoever asks") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    keep_corpus(path, sample_corpus());
    const std::string topic = list_topics(weft::Archive(path), weft::TopicOrder::count).topics.front().name.id;
    run_sql(path, "DELETE FROM topic_standing");
    const weft::Archive archive(path);
    CHECK_THROWS_AS(portrait_of(archive, {weft::VertexKind::topic, topic}, {weft::Evidence::no, weft::Addresses::no}),
                    Error);
  }
}
