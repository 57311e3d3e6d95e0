// SPDX-License-Identifier: MIT
#include <weft/relatedness.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {
namespace {

const std::vector<TopicRow> nested = {{"a", "A", {}, {"ab"}}, {"ab", "AB", {}, {"abc"}}, {"abc", "ABC"},
                                      {"b", "B", {}, {"ab"}}, {"c", "C", {}, {"abc"}},   {"other", "Other"}};

/// Articles that nothing else is about, so that what rows share is rare.
std::vector<ArticleRow> with_others(std::vector<ArticleRow> rows, int others, const std::string& about = "other") {
  for (int i = 100; i < 100 + others; ++i) rows.push_back({"z" + std::to_string(i), "", {}, {about}, {}});
  return rows;
}

Article with_text(Article article, const std::string& title, const std::string& body) {
  article.passages = {{Place::title, title, {}}, {Place::body, body, {}}};
  return article;
}

std::vector<FeatureShare> shares_in(const FeatureTable& table, std::uint32_t article) {
  const auto shares = table.shares(ArticleNumber(article));
  return {shares.begin(), shares.end()};
}

/// Articles of one issue, numbered as they come.
class World {
 public:
  explicit World(const std::vector<ArticleRow>& articles) : World(make_issues(*ontology(), {{"1", "", articles}})) {}
  explicit World(std::vector<TaggedIssue> issues) : issues_(std::move(issues)), table_(*ontology(), issues_) {}

  static const std::shared_ptr<const Ontology>& ontology() {
    static const auto ontology = make_ontology(nested);
    return ontology;
  }

  const FeatureTable& table() const { return table_; }
  const TaggedIssue& issue() const { return issues_.front(); }

  double between(std::uint32_t one, std::uint32_t other) const {
    return relatedness_of(shares_in(table_, one), shares_in(table_, other));
  }

  /// The names of what two articles share.
  std::vector<std::string> shared(std::uint32_t one, std::uint32_t other) const {
    std::vector<std::string> names;
    for (const auto& [feature, part] : shared_features(shares_in(table_, one), shares_in(table_, other)))
      names.push_back(table_.feature(feature).name);
    return names;
  }

  bool has(FeatureKind kind, std::string_view name) const { return table_.find(kind, name).has_value(); }

 private:
  std::vector<TaggedIssue> issues_;
  FeatureTable table_;
};

using Names = std::vector<std::string>;

/// An issue whose articles have texts: a title and a body each.
TaggedIssue written(const std::vector<std::pair<std::string, std::string>>& texts) {
  TaggedIssue tagged;
  tagged.issue.id = "1";
  for (const auto& [title, body] : texts) {
    tagged.issue.articles.push_back(with_text({}, title, body));
    tagged.tags.emplace_back();
  }
  return tagged;
}

}  // namespace

TEST_SUITE("relatedness") {
  TEST_CASE("two articles about a topic are closer than one that only mentions it, or two that do") {
    const World world(with_others({{"about", "", {}, {"a"}, {}},
                                   {"about-2", "", {}, {"a"}, {}},
                                   {"mentions", "", {}, {"other"}, {"a"}},
                                   {"mentions-2", "", {}, {"other"}, {"a"}}},
                                  6));
    CHECK(world.between(0, 1) > world.between(0, 2));
    CHECK(world.between(0, 2) > 0);
  }

  TEST_CASE("what is above both weighs less than what both are about, and the less the further it is") {
    const World world(with_others({{"x", "", {}, {"a"}, {}},
                                   {"same", "", {}, {"a"}, {}},
                                   {"near", "", {}, {"b"}, {}},
                                   {"far", "", {}, {"c"}, {}}},
                                  12));
    CHECK(world.shared(0, 2) == Names{"ab", "abc"});
    CHECK(world.shared(0, 3) == Names{"abc"});
    CHECK(world.between(0, 1) > world.between(0, 2));
    CHECK(world.between(0, 2) > world.between(0, 3));
    CHECK(world.between(0, 3) > 0);
  }

  TEST_CASE("a rare topic ties closer than a common one, and a hub next to not at all") {
    std::vector<ArticleRow> rows = with_others({{"r", "", {}, {"a"}, {}}, {"r-2", "", {}, {"a"}, {}}}, 80, "other");
    rows.push_back({"c", "", {}, {"c"}, {}});
    rows.push_back({"c-2", "", {}, {"c"}, {}});
    for (int i = 0; i < 8; ++i) rows.push_back({"c" + std::to_string(i), "", {}, {"c"}, {}});
    const World world(rows);
    const double rare = world.between(0, 1);
    const double common = world.between(82, 83);
    const double hub = world.between(2, 3);
    CHECK(rare > common);
    CHECK(common > 10 * hub);
    CHECK(is_hub(world.table().feature(*world.table().find(FeatureKind::topic, "other")), world.table().yardstick()));
  }

  TEST_CASE("a hub of one newsletter ties none of its articles, though few have it among all") {
    std::vector<TaggedIssue> issues;
    std::vector<ArticleRow> here;
    for (int i = 0; i < 60; ++i) here.push_back({"h" + std::to_string(i), "", {}, {i < 50 ? "a" : "b"}, {}});
    std::vector<ArticleRow> there;
    for (int i = 0; i < 540; ++i) there.push_back({"t" + std::to_string(i), "", {}, {i < 2 ? "a" : "other"}, {}});
    issues = make_issues(*World::ontology(), {{"1", "2020-01-06", here}, {"2", "2020-01-13", there}});
    issues[0].issue.series = "All about A";
    const World world(issues);
    CHECK(world.between(60, 61) > 10 * world.between(0, 1));
  }

  TEST_CASE("words relate articles that no topic does, in the singular where the corpus knows it") {
    const World world({written({{"Tombstones", "Deleting rows leaves a tombstone behind"},
                                {"A tombstone", "and the partitions"},
                                {"Kubernetes partition", "Something else"},
                                {"More kubernetes", "with code"}})});
    CHECK(world.shared(0, 1) == Names{"tombstone"});
    CHECK(world.shared(1, 2) == Names{"partition"});
    CHECK(world.shared(2, 3) == Names{"kubernetes"});
    CHECK_FALSE(world.has(FeatureKind::word, "tombstones"));
    CHECK_FALSE(world.has(FeatureKind::word, "kubernete"));
    CHECK_FALSE(world.has(FeatureKind::word, "with"));
  }

  TEST_CASE("two Han characters in a row are a word, one is none") {
    const World world({written({{"分布式密码", ""}, {"密码学", ""}, {"码头", ""}})});
    CHECK(world.shared(0, 1) == Names{"密码"});
    CHECK(world.shared(0, 2).empty());
  }

  TEST_CASE("a word of a title weighs more than one of the body") {
    const World world({written({{"Zanzibar", "x"}, {"Zanzibar", "y"}, {"other", "Zanzibar"}, {"z", "w"}, {"q", "v"}})});
    CHECK(world.between(0, 1) > world.between(0, 2));
    CHECK(world.between(0, 2) > 0);
  }

  TEST_CASE("a shared publisher is a weak sign, a shared page a strong one") {
    const World world(with_others({{"x", "", {"https://blog.example.org/1"}, {}, {}},
                                   {"y", "", {"https://blog.example.org/2"}, {}, {}},
                                   {"z", "", {"http://www.example.org/2/#top"}, {}, {}},
                                   {"p", "", {}, {}, {}, {"https://paper.example.net/a.pdf"}},
                                   {"q", "", {"https://paper.example.net/a.pdf"}, {}, {}}},
                                  6));
    CHECK(world.shared(0, 1) == Names{"example.org"});
    CHECK(world.shared(3, 4) == Names{"paper.example.net/a.pdf"});
    CHECK(world.between(3, 4) > world.between(0, 1));
    CHECK(world.between(0, 1) > 0);
  }

  TEST_CASE("what recurs has no features, and counts for none") {
    std::vector<ArticleRow> rows = with_others({{"x", "", {"https://example.org/page"}, {"a"}, {}},
                                                {"y", "", {"https://example.org/page"}, {"a"}, {}},
                                                {"z", "", {"https://example.org/other"}, {"a"}, {}}},
                                               6);
    rows[1].recurring = true;
    const World world(rows);
    CHECK(world.table().shares(ArticleNumber(1)).empty());
    CHECK(world.table().articles() == 9);
    CHECK(world.table().yardstick().articles == 8);
    CHECK(world.table().feature(*world.table().find(FeatureKind::topic, "a")).articles == 2);
  }

  TEST_CASE("relatedness is the same from both sides, at most 1, and the sum of its parts") {
    const auto ontology = little_ontology();
    const auto issues = make_issues(*ontology, little_rows());
    const FeatureTable table(*ontology, issues);
    for (std::uint32_t i = 0; i < table.articles(); ++i) {
      for (std::uint32_t j = 0; j < table.articles(); ++j) {
        const auto one = shares_in(table, i);
        const auto other = shares_in(table, j);
        const double score = relatedness_of(one, other);
        CHECK(score == relatedness_of(other, one));
        CHECK(score <= 1);
        double sum = 0;
        for (const auto& [feature, part] : shared_features(one, other)) sum += part;
        CHECK(score == doctest::Approx(std::min(1.0, sum)).epsilon(1e-5));
      }
    }
  }

  TEST_CASE("shares and postings say the same") {
    const World world(with_others({{"x", "", {"https://example.org/1"}, {"a", "c"}, {"b"}}}, 3));
    const FeatureTable& table = world.table();
    std::size_t shares = 0;
    for (std::uint32_t i = 0; i < table.articles(); ++i) {
      for (const FeatureShare& share : table.shares(ArticleNumber(i))) {
        ++shares;
        const auto postings = table.postings(share.feature);
        CHECK(std::count(postings.begin(), postings.end(), Posting{ArticleNumber(i), share.weight}) == 1);
      }
    }
    for (std::uint32_t i = 0; i < table.features(); ++i) shares -= table.postings(FeatureId(i)).size();
    CHECK(shares == 0);
  }

  TEST_CASE("an article asked about from outside has the features it would have inside") {
    TaggedIssue tagged = written({{"Tombstones in Zanzibar", "queries and a tombstone"},
                                  {"Tombstone", "query Zanzibar"},
                                  {"Nothing", "of the kind"}});
    const World world({tagged});
    const auto inside = shares_in(world.table(), 0);
    const auto outside =
        shares_of(tagged.issue.articles.front(), tagged.tags.front(), *World::ontology(), world.table());
    CHECK(outside == inside);
  }

  TEST_CASE("nominees are what shares a feature, the rarest features first") {
    const World world(with_others({{"x", "", {}, {"a", "other"}, {}}, {"y", "", {}, {"a"}, {}}}, 6));
    const auto asked = shares_in(world.table(), 0);
    const auto all = nominate(world.table(), asked, 1000);
    CHECK(all.size() == 8);
    const auto few = nominate(world.table(), asked, 6);
    REQUIRE(few.size() == 2);
    const Nominee& other = few[0].article == ArticleNumber(1) ? few[0] : few[1];
    CHECK(other.article == ArticleNumber(1));
    CHECK(other.score == world.between(0, 1));
  }
}

}  // namespace weft::tests
