// SPDX-License-Identifier: MIT
#include <weft/related.hpp>

#include "support/keep_corpus.hpp"
#include "support/little_world.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {
namespace {

using Texts = std::vector<std::string>;

/// An archive of a few articles.
class Kept {
 public:
  explicit Kept(const std::vector<IssueRow>& rows) : Kept(make_issues(*little_ontology(), rows)) {}
  explicit Kept(std::vector<TaggedIssue> issues) : archive_(keep(std::move(issues))) {}

  const Archive& archive() const { return archive_; }

  RelatedArticles ask(std::string_view id, const RelatedOptions& options = {}) const {
    const auto article = archive_.find_article(id);
    REQUIRE(article);
    return related_articles(archive_, ask_about(archive_, *article), options);
  }

  Texts ids(std::string_view id, const RelatedOptions& options = {}) const {
    Texts found;
    for (const RelatedArticle& answer : ask(id, options).related) found.push_back(answer.card.id);
    return found;
  }

  /// Why `there` answers for `here`.
  Texts reasons(std::string_view here, std::string_view there) const {
    RelatedOptions options;
    options.limit = 100;
    for (const RelatedArticle& answer : ask(here, options).related) {
      if (answer.card.id != there) continue;
      Texts phrases;
      for (const Reason& reason : answer.reasons) phrases.push_back(reason.phrase);
      return phrases;
    }
    return {"not related"};
  }

 private:
  Archive keep(std::vector<TaggedIssue> issues) const {
    keep_corpus(folder_.path("weft.db"), {little_ontology(), std::move(issues), {}});
    return Archive(folder_.path("weft.db"));
  }

  TemporaryFolder folder_;
  Archive archive_;
};

/// Two articles in issues of their own, among `others` that share nothing with them.
Kept pair_of(const ArticleRow& here, const ArticleRow& there, int others) {
  IssueRow rest{"3", "2020-01-20", {}};
  for (int i = 0; i < others; ++i) rest.articles.push_back({"z" + std::to_string(i), "Z", {}, {"go"}, {}});
  return Kept(std::vector<IssueRow>{{"1", "2020-01-06", {here}}, {"2", "2020-01-13", {there}}, rest});
}

RelatedOptions with(SameIssue same_issue) {
  RelatedOptions options;
  options.same_issue = same_issue;
  return options;
}

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("reasons say what is shared, and how rare it is") {
    struct Row {
      std::string name;
      ArticleRow here;
      ArticleRow there;
      Texts expected;
    };
    const Row rows[] = {
        {"both about",
         {"a", "A", {}, {"cassandra"}, {}},
         {"b", "B", {}, {"cassandra"}, {}},
         {"both about Apache Cassandra (rare: 2 of 52)"}},
        {"both mention",
         {"a", "A", {}, {}, {"raft"}},
         {"b", "B", {}, {}, {"raft"}},
         {"both mention Raft (rare: 2 of 52)"}},
        {"about here",
         {"a", "A", {}, {"raft"}, {}},
         {"b", "B", {}, {}, {"raft"}},
         {"about Raft here, mentioned there (rare: 2 of 52)"}},
        {"about there",
         {"a", "A", {}, {}, {"raft"}},
         {"b", "B", {}, {"raft"}, {}},
         {"about Raft there, mentioned here (rare: 2 of 52)"}},
        {"under one topic",
         {"a", "A", {}, {"cassandra"}, {}},
         {"b", "B", {}, {"postgresql"}, {}},
         {"both under Databases"}},
        {"under the topic of one",
         {"a", "A", {}, {"databases"}, {}},
         {"b", "B", {}, {"postgresql"}, {}},
         {"both under Databases"}},
        {"one page, one of them in passing",
         {"a", "A", {"https://example.org/x"}, {"cassandra"}, {}},
         {"b", "B", {}, {"raft"}, {}, {"http://example.org/x"}},
         {"both link example.org/x"}},
        {"one publisher",
         {"a", "A", {"https://blog.discordapp.com/x"}, {"cassandra"}, {}},
         {"b", "B", {"https://blog.discordapp.com/y"}, {"cassandra"}, {}},
         {"both about Apache Cassandra (rare: 2 of 52)", "same publisher discordapp.com"}},
        {"a publisher alone is no ground",
         {"a", "A", {"https://blog.discordapp.com/x"}, {"cassandra"}, {}},
         {"b", "B", {"https://blog.discordapp.com/y"}, {"raft"}, {}},
         {"not related"}},
        {"the heaviest first",
         {"a", "A", {}, {"raft"}, {"docker"}},
         {"b", "B", {}, {"docker", "raft"}, {}},
         {"both about Raft (rare: 2 of 52)", "about Docker there, mentioned here (rare: 2 of 52)"}},
        {"nothing", {"a", "A", {}, {"raft"}, {}}, {"b", "B", {}, {"docker"}, {}}, {"not related"}},
    };
    for (const Row& row : rows) {
      CAPTURE(row.name);
      CHECK(pair_of(row.here, row.there, 50).reasons("1/a", "2/b") == row.expected);
    }
  }

  TEST_CASE("what one in ten articles has is not called rare") {
    const Kept kept = pair_of({"a", "A", {}, {"raft"}, {}}, {"b", "B", {}, {"raft"}, {}}, 8);
    CHECK(kept.reasons("1/a", "2/b") == Texts{"both about Raft (2 of 10)"});
  }

  TEST_CASE("four reasons are enough, and together they are no more than the score") {
    const Texts many = {"cassandra", "docker", "elixir", "kubernetes", "raft", "postgresql"};
    const Kept kept =
        pair_of({"a", "A", {"https://example.org/x"}, many, {}}, {"b", "B", {"https://example.org/y"}, many, {}}, 50);
    const RelatedArticles answers = kept.ask("1/a");
    REQUIRE(answers.related.size() == 1);
    CHECK(answers.related.front().reasons.size() == 4);
    double sum = 0;
    for (const Reason& reason : answers.related.front().reasons) sum += reason.part;
    CHECK(sum <= answers.related.front().score + 1e-6);
    CHECK(sum > 0.5 * answers.related.front().score);
  }

  TEST_CASE("words are a reason, but for those that spell a topic named already or stand in any text") {
    std::vector<TaggedIssue> issues = make_issues(*little_ontology(), {{"1", "2020-01-06", {{"a", "A", {}, {"raft"}}}},
                                                                       {"2", "2020-01-13", {{"b", "B", {}, {"raft"}}}},
                                                                       {"3", "2020-01-20", {{"c", "C", {}, {"go"}}}}});
    for (std::size_t i = 0; i < 2; ++i)
      issues[i].issue.articles.front().passages = {{Place::body, "raft tombstone linearizability house table", {}}};
    const Texts reasons = Kept(issues).reasons("1/a", "2/b");
    REQUIRE(reasons.size() == 2);
    CHECK(std::count(reasons.begin(), reasons.end(), "words: linearizability, tombstone") == 1);
    const Kept kept(issues);
    WordsInCommon words(kept.archive());
    CHECK(words.find("1/a", "2/b") == Texts{"linearizability", "tombstone"});
    CHECK(words.find("2/b", "1/a") == Texts{"linearizability", "tombstone"});
    CHECK(words.find("1/a", "3/c").empty());
    CHECK(words.find("1/a", "nowhere").empty());
  }

  TEST_CASE("articles of the same issue answer, count less, or do not") {
    const Kept kept({{"1", "2020-01-06", {{"a", "A", {}, {"raft"}, {}}, {"b", "B", {}, {"raft"}, {}}}},
                     {"2", "2020-01-13", {{"d", "D", {}, {"raft"}, {}}, {"z", "Z", {}, {"go"}, {}}}}});
    CHECK(kept.ids("1/a", with(SameIssue::no)) == Texts{"2/d"});
    CHECK(kept.ids("1/a", with(SameIssue::less)) == Texts{"2/d", "1/b"});
    CHECK(kept.ids("1/a", with(SameIssue::yes)) == Texts{"1/b", "2/d"});
  }

  TEST_CASE("the same work is told of apart, and an answer sent twice answers once") {
    const Kept kept({{"1", "2020-01-06", {{"a", "A", {"https://example.org/x"}, {"raft"}, {}}}},
                     {"2", "2020-01-13", {{"again", "A", {"http://www.example.org/x/"}, {"raft"}, {}}}},
                     {"3", "2020-01-20", {{"b", "B", {"https://example.net/y"}, {"raft"}, {}}}},
                     {"4", "2020-01-27", {{"c", "C", {"https://example.net/y"}, {"raft"}, {}}}},
                     {"5", "2020-02-03", {{"z", "Z", {}, {"go"}, {}}}}});
    const RelatedArticles answers = kept.ask("1/a");
    REQUIRE(answers.same_work.size() == 1);
    CHECK(answers.same_work.front().id == "2/again");
    REQUIRE(answers.related.size() == 1);
    CHECK(answers.related.front().card.id == "3/b");
    CHECK(answers.related.front().also_in == Texts{"4/c"});
  }

  TEST_CASE("what recurs is no other sending of a page, and a third one is told of beyond the limit") {
    std::vector<IssueRow> rows = {{"1", "2020-01-06", {{"a", "A", {"https://example.org/x"}, {"raft"}, {}}}},
                                  {"2", "2020-01-13", {{"ad", "Ad", {"https://example.org/x"}, {"raft"}, {}}}},
                                  {"3", "2020-01-20", {{"b", "B", {"https://example.net/y"}, {"raft"}, {}}}},
                                  {"4", "2020-01-27", {{"c", "C", {"https://example.net/z"}, {"raft"}, {}}}},
                                  {"5", "2020-02-03", {{"d", "D", {"https://example.net/y"}, {"raft"}, {}}}},
                                  {"6", "2020-02-10", {{"z", "Z", {}, {"go"}, {}}}}};
    rows[1].articles.front().recurring = true;
    RelatedOptions options;
    options.limit = 1;
    const RelatedArticles answers = Kept(rows).ask("1/a", options);
    CHECK(answers.same_work.empty());
    REQUIRE(answers.related.size() == 1);
    CHECK(answers.related.front().also_in == Texts{"5/d"});
  }

  TEST_CASE("articles of another newsletter count less") {
    std::vector<TaggedIssue> issues = make_issues(*little_ontology(), {{"1", "2020-01-06", {{"a", "A", {}, {"raft"}}}},
                                                                       {"2", "2020-01-13", {{"b", "B", {}, {"raft"}}}},
                                                                       {"3", "2020-01-20", {{"c", "C", {}, {"raft"}}}},
                                                                       {"4", "2020-01-27", {{"z", "Z", {}, {"go"}}}}});
    issues[1].issue.series = "Another Weekly";
    const RelatedArticles answers = Kept(issues).ask("1/a");
    REQUIRE(answers.related.size() == 2);
    CHECK(answers.related[0].card.id == "3/c");
    CHECK(answers.related[1].score == doctest::Approx(0.8 * answers.related[0].score));
  }

  TEST_CASE("dates and a topic narrow the answers") {
    const Kept kept({{"1", "2020-01-06", {{"a", "A", {}, {"raft", "cassandra"}, {}}}},
                     {"2", "2020-01-13", {{"b", "B", {}, {"raft"}, {}}}},
                     {"3", "2020-02-20", {{"c", "C", {}, {"cassandra"}, {}}}},
                     {"4", "", {{"d", "D", {}, {"raft"}, {}}}},
                     {"5", "2021-01-01", {{"z", "Z", {}, {"go"}, {}}}}});
    RelatedOptions options;
    options.since = "2020-01-14";
    CHECK(kept.ids("1/a", options) == Texts{"3/c"});
    options = {};
    options.until = "2020-01-31";
    CHECK(kept.ids("1/a", options) == Texts{"2/b"});
    options = {};
    options.topic = "databases";
    CHECK(kept.ids("1/a", options) == Texts{"3/c"});
    CHECK(kept.ids("1/a").size() == 3);
  }

  TEST_CASE("diverse answers come before more of the same") {
    const Kept kept({{"1", "2020-01-06", {{"a", "A", {}, {"raft", "docker"}, {}}}},
                     {"2", "2020-01-13", {{"r1", "R", {}, {"raft"}, {}}}},
                     {"3", "2020-01-20", {{"r2", "R", {}, {"raft"}, {}}}},
                     {"4", "2020-01-27", {{"d", "D", {}, {}, {"docker"}}}},
                     {"5", "2020-02-03", {{"z", "Z", {}, {"go"}, {}}, {"y", "Y", {}, {"go"}, {}}}}});
    RelatedOptions options;
    options.limit = 2;
    CHECK(kept.ids("1/a", options) == Texts{"2/r1", "3/r2"});
    options.diverse = true;
    CHECK(kept.ids("1/a", options) == Texts{"2/r1", "4/d"});
  }

  TEST_CASE("what recurs neither answers nor is answered for, and no answer rests on a hub") {
    std::vector<IssueRow> rows = {{"1", "2020-01-06", {{"a", "A", {}, {"raft"}, {}}}},
                                  {"2", "2020-01-13", {{"b", "B", {}, {"raft"}, {}}}},
                                  {"3", "2020-01-20", {}}};
    rows[1].articles.front().recurring = true;
    for (int i = 0; i < 60; ++i) rows[2].articles.push_back({"z" + std::to_string(i), "Z", {}, {"go"}, {}});
    const Kept kept(rows);
    CHECK(kept.ids("1/a").empty());
    CHECK(kept.ids("2/b").empty());
    CHECK(kept.ids("3/z1", with(SameIssue::yes)).empty());
  }

  TEST_CASE("a shared topic that is too common to be a reason is told apart from the reasons") {
    std::vector<IssueRow> rows = {{"1", "2020-01-06", {{"a", "A", {}, {"raft", "go"}, {}}}},
                                  {"2", "2020-01-13", {{"b", "B", {}, {"raft", "go"}, {}}}},
                                  {"3", "2020-01-20", {}}};
    for (int i = 0; i < 58; ++i) rows[2].articles.push_back({"z" + std::to_string(i), "Z", {}, {"go"}, {}});
    const Kept kept(rows);
    const RelatedArticles answers = kept.ask("1/a", with(SameIssue::yes));
    REQUIRE(answers.related.size() == 1);
    const RelatedArticle& answer = answers.related.front();
    REQUIRE(answer.reasons.size() == 1);
    CHECK(answer.reasons.front().names == Texts{"raft"});
    REQUIRE(answer.too_common.size() == 1);
    CHECK(answer.too_common.front().id == "go");
    CHECK(answer.too_common.front().articles == 60);
    CHECK(answer.too_common.front().all == 60);
  }

  TEST_CASE("answers below a score that is asked for are left out") {
    const Kept kept(little_rows());
    RelatedOptions options = with(SameIssue::yes);
    const std::string asked = "2019-01/how-discord-stores-billions-of-messages";
    const RelatedArticles all = kept.ask(asked, options);
    REQUIRE_FALSE(all.related.empty());
    options.least_score = all.related.front().score;
    for (const RelatedArticle& answer : kept.ask(asked, options).related) CHECK(answer.score >= options.least_score);
    CHECK(kept.ask(asked, options).related.front().card.id == all.related.front().card.id);
    options.least_score = 1;
    CHECK(kept.ask(asked, options).related.empty());
  }

  TEST_CASE("equal answers stand by date, then as they were sent") {
    const Kept kept({{"9", "2020-01-06", {{"x", "X", {}, {"raft"}, {}}}},
                     {"8", "2020-01-13", {{"y", "Y", {}, {"raft"}, {}}}},
                     {"7", "2020-01-20", {{"q", "Q", {}, {"raft"}, {}}, {"p", "P", {}, {"raft"}, {}}}},
                     {"6", "2020-01-27", {{"z", "Z", {}, {"go"}, {}}}}});
    CHECK(kept.ids("8/y") == Texts{"9/x", "7/q", "7/p"});
  }

  TEST_CASE("an article that is in no archive is asked about as one that is") {
    const Kept kept(little_rows());
    const auto ontology = little_ontology();
    const auto issues = make_issues(*ontology, little_rows());
    const Article& article = issues[0].issue.articles[0];
    const RelatedQuestion question = ask_about(kept.archive(), *ontology, article, issues[0].tags[0]);
    CHECK_FALSE(question.itself);
    const RelatedArticles answers = related_articles(kept.archive(), question, with(SameIssue::yes));
    const RelatedArticles inside = kept.ask("2019-01/" + article.slug, with(SameIssue::yes));
    REQUIRE(answers.related.size() == inside.related.size());
    for (std::size_t i = 0; i < inside.related.size(); ++i)
      CHECK(answers.related[i].card.id == inside.related[i].card.id);
    // It is in the archive, though the question does not know.
    REQUIRE(answers.same_work.size() == 1);
    CHECK(answers.same_work.front().id == "2019-01/" + article.slug);
  }

  TEST_CASE("an article is found by its id, a page or its title, and never by half of them") {
    const Kept kept(
        {{"1", "2020-01-06", {{"a", "Twice", {"https://example.org/x"}, {}, {}}, {"n", "News", {}, {}, {}}}},
         {"2", "2020-01-13", {{"b", "Twice", {"http://example.org/x"}, {}, {}}, {"n", "News", {}, {}, {}}}}});
    const auto found = [&](std::string_view name) {
      const auto article = find_article(kept.archive(), name);
      return article ? kept.archive().card(*article).id : "none";
    };
    CHECK(found("2/b") == "2/b");
    CHECK(found(" https://www.example.org/x?utm_source=y ") == "1/a");
    CHECK(found("Twice") == "1/a");
    CHECK(found("News") == "none");
    CHECK(found("Twic") == "none");
    CHECK(found("https://example.org/z") == "none");
  }
}

}  // namespace weft::tests
