// SPDX-License-Identifier: MIT
#include <weft/relatedness.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

FeatureTable table_of(const std::vector<IssueRow>& rows) {
  const auto ontology = little_ontology();
  const auto issues = make_issues(*ontology, rows);
  return {*ontology, issues};
}

/// So many articles, of which each few have a topic.
FeatureTable crowd(int articles) {
  const std::vector<std::string> topics = {"cassandra", "docker", "elixir", "kubernetes", "raft", "postgresql"};
  IssueRow row{"1", "2020-01-06", {}};
  for (int i = 0; i < articles; ++i) {
    const auto at = static_cast<std::size_t>(i);
    row.articles.push_back({"a" + std::to_string(i), "", {}, {topics[at % 6]}, {topics[(at / 6) % 6]}});
  }
  return table_of({row});
}

}  // namespace

TEST_SUITE("relatedness") {
  TEST_CASE("a pair stands once, by its articles, with the relatedness of the two") {
    const FeatureTable table = table_of(little_rows());
    const auto pairs = strongest_pairs(table, 1);
    REQUIRE(pairs.size() > 3);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      CHECK(pairs[i].one < pairs[i].other);
      if (i > 0) CHECK(std::pair(pairs[i - 1].one, pairs[i - 1].other) < std::pair(pairs[i].one, pairs[i].other));
      const auto one = table.shares(pairs[i].one);
      const std::vector<FeatureShare> its(one.begin(), one.end());
      CHECK(pairs[i].score == relatedness_of(its, table.shares(pairs[i].other)));
    }
  }

  TEST_CASE("an article chooses few others, however many are related") {
    const FeatureTable table = crowd(300);
    const auto pairs = strongest_pairs(table, 1);
    CHECK(pairs.size() > 100);
    CHECK(pairs.size() <= 300 * 8);
  }

  TEST_CASE("a publisher alone makes no pair, and a corpus that only recurs has none") {
    const FeatureTable table = table_of({{"1",
                                          "2020-01-06",
                                          {{"a", "", {"https://example.org/1"}, {"raft"}},
                                           {"b", "", {"https://example.org/2"}, {"docker"}},
                                           {"c", "", {"https://example.net/3"}, {"elixir"}}}}});
    CHECK(strongest_pairs(table, 1).empty());
    IssueRow sponsors{"1", "2020-01-06", {{"s", "Sponsors", {}, {"raft"}}, {"t", "Sponsors", {}, {"raft"}}}};
    for (ArticleRow& article : sponsors.articles) article.recurring = true;
    CHECK(strongest_pairs(table_of({sponsors}), 1).empty());
  }

  TEST_CASE("of an article's relations those are kept that are no weaker than any left out") {
    const FeatureTable table = crowd(120);
    const auto pairs = strongest_pairs(table, 1);
    for (std::uint32_t article = 0; article < table.articles(); ++article) {
      std::vector<double> scores;
      const auto shares = table.shares(ArticleNumber(article));
      const std::vector<FeatureShare> its(shares.begin(), shares.end());
      for (std::uint32_t other = 0; other < table.articles(); ++other)
        if (other != article) scores.push_back(relatedness_of(its, table.shares(ArticleNumber(other))));
      std::sort(scores.rbegin(), scores.rend());
      std::vector<double> kept;
      for (const RelatedPair& pair : pairs)
        if (pair.one == ArticleNumber(article) || pair.other == ArticleNumber(article)) kept.push_back(pair.score);
      std::sort(kept.rbegin(), kept.rend());
      REQUIRE(kept.size() >= 8);
      CHECK(std::equal(scores.begin(), scores.begin() + 8, kept.begin()));
    }
  }

  TEST_CASE("how many threads there are cannot be seen") {
    const FeatureTable table = crowd(700);
    CHECK(strongest_pairs(table, 1) == strongest_pairs(table, 4));
  }
}

}  // namespace weft::tests
