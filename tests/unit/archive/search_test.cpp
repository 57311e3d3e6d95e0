// SPDX-License-Identifier: MIT
#include "archive/search.hpp"
#include "support/keep_corpus.hpp"

#include "archive/database.hpp"
#include "archive/match.hpp"
#include "archive/search_words.hpp"
#include "unit/archive/samples.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <vector>

using weft::Error;
using weft::archive::Access;
using weft::archive::Database;
using weft::archive::Field;
using weft::archive::Key;
using weft::archive::KeyRange;
using weft::archive::match_text;
using weft::archive::phrase_steps;
using weft::archive::SearchExpression;
using weft::archive::SearchReader;
using weft::archive::Statement;
using weft::archive_tests::bytes_of;
using weft::archive_tests::large_corpus;
using weft::archive_tests::run_sql;
using weft::archive_tests::sample_corpus;
using weft::archive_tests::TemporaryFolder;
using weft::archive_tests::write_bytes;
using weft::tests::keep_corpus;

namespace {

using Words = std::vector<std::string>;

const std::vector<KeyRange> everywhere{{0, std::numeric_limits<Key>::max()}};

SearchExpression phrase(Words words, Field field = Field::anywhere) {
  return {phrase_steps({field, std::move(words)}), {}};
}

/// What a search for a word of the sample says, or how it fails.
std::string asked(const std::string& path) {
  try {
    const SearchReader reader(path);
    std::string answer;
    for (const auto& hit : reader.hits(phrase({"words"}), everywhere)) answer += reader.article(hit.article).id + ' ';
    for (const Key topic : reader.topics_beginning("c")) answer += reader.topic(topic).id + ' ';
    reader.visit_words("a", "z", [](std::string_view, std::size_t) {});
    return answer;
  } catch (const Error& error) {
    return error.what();
  }
}

/// One column of a query's rows.
Words column(const std::string& path, const std::string& sql) {
  const Database database(path, Access::read);
  Statement rows(database, sql);
  Words values;
  while (rows.step()) values.push_back(rows.text(0));
  return values;
}

}  // namespace

TEST_SUITE("archive") {
  TEST_CASE("the index can be asked through a connection that trusts nothing in the file") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    keep_corpus(path, sample_corpus());
    const SearchReader reader(path);
    const std::vector<Key> matches = reader.matches(phrase({"wide", "rows"}), everywhere);
    REQUIRE(matches.size() == 1);
    CHECK(reader.article(matches.front()).id == "2019-01/wide-rows");
    CHECK(reader.matches(phrase({"rows", "wide"}), everywhere).empty());
    CHECK(reader.matches(phrase({"cassandra"}, Field::topic), everywhere).size() >= 1);
    CHECK(reader.articles_with("wide") == 1);
    CHECK(reader.topics_labelled("卡 桑 德 拉").size() == 1);
  }

  TEST_CASE("no phrase reaches from one text into the next, and one can be asked to fill its text") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    weft::ArchivedCorpus corpus = sample_corpus();
    weft::Article& article = corpus.issues[0].issue.articles[0];
    article.title = "One two three";
    article.passages = {{weft::Place::lead, "alpha beta", {}}, {weft::Place::body, "gamma", {}}};
    keep_corpus(path, corpus);
    const SearchReader reader(path);
    CHECK(reader.matches(phrase({"alpha", "beta"}), everywhere).size() == 1);
    CHECK(reader.matches(phrase({"beta", "gamma"}), everywhere).empty());
    SearchExpression whole = phrase({"one", "two"}, Field::title);
    whole.wanted.front().phrases.front().at_start = true;
    CHECK(reader.matches(whole, everywhere).size() == 1);
    whole.wanted.front().phrases.front().at_end = true;
    CHECK(reader.matches(whole, everywhere).empty());
    whole.wanted.front().phrases.front().words.emplace_back("three");
    CHECK(reader.matches(whole, everywhere).size() == 1);
  }

  TEST_CASE("an archive that is changed has an index of what it holds now") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    keep_corpus(path, large_corpus(300, "before"));
    CHECK(SearchReader(path).articles_with("before299") == 1);
    keep_corpus(path, large_corpus(200, "after"));
    const SearchReader reader(path);
    CHECK_FALSE(reader.has_beginning("before"));
    CHECK(reader.articles_with("after199") == 1);
    CHECK(column(path, "PRAGMA integrity_check") == Words{"ok"});
  }

  TEST_CASE("the words of a removed article are gone from the file") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    keep_corpus(path, large_corpus(50, "unwantedword"));
    REQUIRE(bytes_of(path).find("unwantedword") != std::string::npos);
    keep_corpus(path, sample_corpus());
    CHECK(bytes_of(path).find("unwantedword") == std::string::npos);
  }

  TEST_CASE("a byte gone wrong in the index is noticed, or does no harm") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    keep_corpus(path, sample_corpus());
    const std::string good = bytes_of(path);
    for (std::size_t at = 100; at < good.size(); at += 61) {
      CAPTURE(at);
      std::string bad = good;
      bad[at] = static_cast<char>(bad[at] ^ (at % 2 == 0 ? 0x01 : 0xFF));
      write_bytes(path, bad);
      CHECK_NOTHROW(asked(path));
    }
  }

  TEST_CASE("what was put in the place of the index does not run") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    const std::string damaged = "cannot read the archive '" + path + "': it is damaged (";
    for (const char* sql : {"DROP TABLE article_words", "DROP TABLE article_words; CREATE TABLE article_words (title)",
                            "DROP TABLE article_words; CREATE VIEW article_words AS SELECT 1 AS title",
                            "DROP TABLE label_words; CREATE VIEW label_words AS SELECT 'c' AS words, 0 AS topic",
                            "DELETE FROM article", "DELETE FROM label", "DROP TABLE article_vocabulary"}) {
      CAPTURE(sql);
      write_bytes(path, "");
      keep_corpus(path, sample_corpus());
      run_sql(path, sql);
      CHECK(asked(path).starts_with(damaged));
    }
  }

  TEST_CASE("words are only words in the language of the index") {
    CHECK(match_text(phrase({"a\"b", "OR"}, Field::title)) == "title : \"a\"\"b OR\"");
    CHECK(match_text(phrase({"github.com"})) ==
          "({title section author text} : \"github.com\" OR source : \"github .com\")");
    CHECK(match_text(phrase({".net"})) == "{title section author text} : \".net\"");
    CHECK(match_text(phrase({"raft"})) == "{title section author text source} : \"raft\"");
    SearchExpression without = phrase({"raft"}, Field::topic);
    without.unwanted = {phrase({"paxos"}, Field::about).wanted, phrase({"log"}, Field::source).wanted};
    CHECK(match_text(without) == "({about mentions} : \"raft\") NOT (about : \"paxos\" OR source : \"log\")");
  }

  TEST_CASE("sources are split into what people look for") {
    using weft::archive::source_words;
    CHECK(source_words("github.com/Uber-Go") == Words{"github", ".com", "uber", "go"});
    CHECK(source_words("medium.com/@airbnb") == Words{"medium", ".com", "airbnb"});
    CHECK(source_words("bbc.co.uk") == Words{"bbc", ".co", ".uk"});
    CHECK(source_words(".com") == Words{"com"});
    CHECK(source_words("./..-") == Words{});
  }
}
