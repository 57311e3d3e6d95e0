// SPDX-License-Identifier: MIT
#include <weft/archive.hpp>
#include <weft/query.hpp>

#include "support/count_topics.hpp"
#include "support/little_world.hpp"
#include "unit/archive/samples.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

using archive_tests::run_sql;
using archive_tests::TemporaryFolder;

ArchivedCorpus little_counts() {
  const auto ontology = little_ontology();
  const Chronicle chronicle(ontology, make_issues(*ontology, little_rows()));
  return {ontology, {}, {}, count(chronicle)};
}

void keep(const std::string& path, const ArchivedCorpus& corpus) {
  save_archive(path, corpus, FeatureTableBuilder(*corpus.ontology).finish(1), figures_of(corpus));
}

}  // namespace

TEST_SUITE("archive") {
  TEST_CASE("counted topics come back as they were saved") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    const ArchivedCorpus corpus = little_counts();
    keep(path, corpus);
    const ArchivedCorpus loaded = load_archive(path, Texts::yes, Evidence::yes);
    REQUIRE(loaded.counted != nullptr);
    CHECK(loaded.issues.empty());
    CHECK(loaded.counted->corpus == corpus.counted->corpus);
    CHECK(loaded.counted->topics == corpus.counted->topics);
    CHECK(loaded.counted->together == corpus.counted->together);
  }

  TEST_CASE("an archive of counts says that it has no articles, and how many were counted") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    const ArchivedCorpus corpus = little_counts();
    keep(path, corpus);
    CHECK(Archive(path).is_counted());
    CHECK_THROWS_WITH_AS(require_articles(Archive(path), "nobody can read them"),
                         "this archive counts topics and holds no articles, so nobody can read them", Error);
    const ArchiveSummary summary = summarize_archive(path, 1);
    CHECK(summary.is_counted);
    CHECK(summary.articles == corpus.counted->corpus.all());
    CHECK(summary.issues == corpus.counted->corpus.issues);
    CHECK(summary.topics == corpus.counted->topics.size());
  }

  TEST_CASE("counts that do not fit together are damage") {
    const TemporaryFolder folder;
    const std::vector<std::string> damages{
        "UPDATE counted SET articles = articles - 1",
        "UPDATE counted SET recurring = 4294967295",
        "UPDATE counted_month SET issues = issues + 1",
        "UPDATE counted_topic SET topic = 1000000 WHERE topic = (SELECT max(topic) FROM counted_topic)",
        "UPDATE counted_topic SET articles = 100",
        "UPDATE counted_topic SET month = 'in ' || month",
        "UPDATE topic_count SET about = 0, mentions = 0",
        "UPDATE together SET weight = 0",
        "DELETE FROM counted",
        "UPDATE topic_count SET about = about + 1 WHERE about > 0",
    };
    for (std::size_t i = 0; i < damages.size(); ++i) {
      CAPTURE(damages[i]);
      const std::string path = folder.path(std::to_string(i) + ".db");
      keep(path, little_counts());
      run_sql(path, "PRAGMA foreign_keys = OFF; " + damages[i]);
      CHECK_THROWS_AS(load_archive(path, Texts::yes, Evidence::yes), Error);
    }
  }
}

}  // namespace weft::tests
