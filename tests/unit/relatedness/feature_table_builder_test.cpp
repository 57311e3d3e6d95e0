// SPDX-License-Identifier: MIT
#include <weft/relatedness.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace weft::tests {
namespace {

/// All that a table says.
struct Contents {
  Yardstick yardstick;
  std::vector<std::tuple<FeatureKind, std::string, std::uint32_t>> features;
  std::vector<std::vector<FeatureShare>> shares;
  std::vector<std::vector<Posting>> postings;
  friend bool operator==(const Contents&, const Contents&) = default;
};

Contents contents_of(const FeatureTable& table) {
  Contents contents{table.yardstick(), {}, {}, {}};
  for (std::uint32_t i = 0; i < table.features(); ++i) {
    const Feature feature = table.feature(FeatureId(i));
    CHECK(table.find(feature.kind, feature.name) == FeatureId(i));
    contents.features.emplace_back(feature.kind, feature.name, feature.articles);
    const auto postings = table.postings(FeatureId(i));
    contents.postings.emplace_back(postings.begin(), postings.end());
  }
  for (std::uint32_t i = 0; i < table.articles(); ++i) {
    const auto shares = table.shares(ArticleNumber(i));
    contents.shares.emplace_back(shares.begin(), shares.end());
  }
  return contents;
}

/// Many issues of two newsletters, with words, topics, publishers and pages that some of them share.
std::vector<TaggedIssue> many_issues(const Ontology& ontology, int issues, int articles) {
  const std::vector<std::string> topics = {"cassandra", "docker", "elixir", "kubernetes", "raft", "postgresql"};
  std::vector<IssueRow> rows;
  for (int i = 0; i < issues; ++i) {
    IssueRow row{std::to_string(1000 + i), "", {}};
    for (int j = 0; j < articles; ++j) {
      const auto at = static_cast<std::size_t>(i * articles + j);
      const std::string host = "https://site" + std::to_string(at % 40) + ".example.org/";
      row.articles.push_back(
          {"a" + std::to_string(j), "", {host + std::to_string(at % 900)}, {topics[at % 6]}, {topics[at / 6 % 6]}});
    }
    rows.push_back(std::move(row));
  }
  std::vector<TaggedIssue> made = make_issues(ontology, rows);
  std::size_t at = 0;
  for (TaggedIssue& tagged : made) {
    tagged.issue.series = at % 3 == 0 ? "One" : "Another";
    for (Article& article : tagged.issue.articles) {
      article.passages = {{Place::title, "Tombstones of word" + std::to_string(at % 70), {}},
                          {Place::body, "a tombstone and other" + std::to_string(at % 300) + "s, 分布式密码", {}}};
      article.recurring = ++at % 11 == 0;
    }
  }
  return made;
}

FeatureTable built(const Ontology& ontology, const std::vector<TaggedIssue>& issues, unsigned jobs) {
  FeatureTableBuilder builder(ontology);
  for (const TaggedIssue* issue : in_order(issues)) builder.add(gather_features(*issue));
  return std::move(builder).finish(jobs);
}

}  // namespace

TEST_SUITE("relatedness") {
  TEST_CASE("features that are gathered issue by issue are those of all issues at once, whatever the threads") {
    const auto ontology = little_ontology();
    // More articles than are worked at as one.
    const auto issues = many_issues(*ontology, 130, 20);
    const Contents all = contents_of(FeatureTable(*ontology, issues));
    REQUIRE(all.shares.size() == 2600);
    REQUIRE(all.features.size() > 1000);
    CHECK(contents_of(built(*ontology, issues, 1)) == all);
    CHECK(contents_of(built(*ontology, issues, 4)) == all);
  }

  TEST_CASE("what is gathered of an issue depends on it alone, and holds nothing of it") {
    const auto ontology = little_ontology();
    auto issues = many_issues(*ontology, 3, 4);
    const Contents all = contents_of(FeatureTable(*ontology, issues));
    std::vector<IssueFeatures> gathered;
    for (const TaggedIssue* issue : in_order(issues)) gathered.push_back(gather_features(*issue));
    CHECK(gather_features(*in_order(issues)[1]).things == gathered[1].things);
    CHECK(gathered[0].things != gathered[1].things);
    issues.clear();
    FeatureTableBuilder builder(*ontology);
    for (IssueFeatures& issue : gathered) builder.add(std::move(issue));
    CHECK(contents_of(std::move(builder).finish()) == all);
  }

  TEST_CASE("whether an article recurs may be decided after its features were gathered") {
    const auto ontology = little_ontology();
    const auto issues = many_issues(*ontology, 4, 10);
    const Contents all = contents_of(FeatureTable(*ontology, issues));
    FeatureTableBuilder builder(*ontology);
    std::size_t recurring = 0;
    for (const TaggedIssue* issue : in_order(issues)) {
      TaggedIssue changed = *issue;
      std::vector<bool> decided;
      for (Article& article : changed.issue.articles) {
        decided.push_back(article.recurring);
        if (std::exchange(article.recurring, !article.recurring)) ++recurring;
      }
      IssueFeatures gathered = gather_features(changed);
      CHECK(gathered.recurring != decided);
      gathered.recurring = decided;
      builder.add(std::move(gathered));
    }
    CHECK(recurring > 0);
    CHECK(contents_of(std::move(builder).finish()) == all);
  }

  TEST_CASE("a word that only what recurs has is none of the corpus, not even as a singular") {
    const auto ontology = little_ontology();
    auto issues = many_issues(*ontology, 1, 3);
    auto& articles = issues[0].issue.articles;
    for (Article& article : articles) article.recurring = false;
    articles[0].passages = {{Place::title, "Quorums", {}}};
    articles[1].passages = {{Place::title, "Quorums", {}}};
    articles[2].passages = {{Place::title, "Quorum", {}}};
    CHECK(FeatureTable(*ontology, issues).find(FeatureKind::word, "quorum"));
    CHECK_FALSE(FeatureTable(*ontology, issues).find(FeatureKind::word, "quorums"));
    articles[2].recurring = true;
    CHECK_FALSE(FeatureTable(*ontology, issues).find(FeatureKind::word, "quorum"));
    CHECK(FeatureTable(*ontology, issues).find(FeatureKind::word, "quorums"));
  }

  TEST_CASE("of nothing there is a table of nothing") {
    const auto ontology = little_ontology();
    const FeatureTable table = FeatureTableBuilder(*ontology).finish();
    CHECK(table.articles() == 0);
    CHECK(table.features() == 0);
    CHECK(table.yardstick() == Yardstick());
    CHECK_FALSE(table.find(FeatureKind::topic, "raft"));
    CHECK(strongest_pairs(table).empty());
  }
}

}  // namespace weft::tests
