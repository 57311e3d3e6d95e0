// SPDX-License-Identifier: MIT
#include "build/recurring.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace weft::tests {
namespace {

Article titled(const std::string& title, Shape shape = Shape::sections) {
  Article article;
  article.title = title;
  article.shape = shape;
  return article;
}

Article about(const std::string& canonical, const std::string& title = "A page") {
  Article article = titled(title, Shape::list);
  article.links.push_back({"https://example.org/first", "", "", "", LinkRole::reference, {}});
  article.links.push_back({canonical, canonical, "example.org", title, LinkRole::source, {}});
  return article;
}

TaggedIssue issue_of(const std::string& series, std::vector<Article> articles) {
  TaggedIssue tagged;
  static int count = 0;  // each issue is an edition of its own
  tagged.issue.series = series;
  tagged.issue.number = std::to_string(++count);
  tagged.issue.articles = std::move(articles);
  tagged.tags.resize(tagged.issue.articles.size());
  return tagged;
}

/// Issues of one newsletter: each article in an issue of its own, then as many empty ones as are missing.
std::vector<TaggedIssue> issues_with(const std::vector<Article>& articles, std::size_t all) {
  std::vector<TaggedIssue> issues;
  for (const Article& article : articles) issues.push_back(issue_of("Weekly", {article}));
  while (issues.size() < all) issues.push_back(issue_of("Weekly", {}));
  return issues;
}

std::vector<building::IssueHead> marked(const std::vector<TaggedIssue>& issues) {
  const building::Housekeeping housekeeping;
  std::vector<building::IssueHead> heads;
  for (const TaggedIssue& tagged : issues) heads.push_back(building::head_of(tagged.issue, housekeeping));
  building::mark_recurring(heads);
  return heads;
}

/// How many articles recur.
std::size_t recurring(const std::vector<TaggedIssue>& issues) {
  std::size_t count = 0;
  for (const building::IssueHead& head : marked(issues))
    for (const building::ArticleHead& article : head.articles) count += article.recurring ? 1 : 0;
  return count;
}

}  // namespace

TEST_SUITE("build") {
  TEST_CASE("a title recurs when three issues and a tenth of all have it") {
    const std::vector<Article> three(3, titled("Minutes"));
    CHECK(recurring(issues_with({three[0], three[1]}, 2)) == 0);
    CHECK(recurring(issues_with(three, 3)) == 3);
    CHECK(recurring(issues_with(three, 30)) == 3);
    CHECK(recurring(issues_with(three, 31)) == 0);
    CHECK(recurring({issue_of("Weekly", three)}) == 0);
  }

  TEST_CASE("titles are the same but for case, signs, digits and emoji") {
    CHECK(recurring(issues_with(
              {titled("Minutes, week 12"), titled("MINUTES: Week 7"), titled("\U0001F4DD Minutes week")}, 3)) == 3);
    CHECK(recurring(issues_with({titled("C++"), titled("C"), titled("C#")}, 3)) == 0);
  }

  TEST_CASE("titles without a word are the same as none") {
    CHECK(recurring(issues_with({titled("2019-05"), titled("2019-06"), titled("2019-07")}, 3)) == 0);
    CHECK(recurring(issues_with({titled("!"), titled("!"), titled("!")}, 3)) == 0);
    CHECK(recurring(issues_with({titled(""), titled(""), titled("")}, 3)) == 0);
  }

  TEST_CASE("only the titles of sections repeat") {
    for (const Shape shape : {Shape::links, Shape::list, Shape::numbered, Shape::prose, Shape::post}) {
      CHECK(recurring(issues_with(std::vector<Article>(4, titled("Minutes", shape)), 4)) == 0);
    }
  }

  TEST_CASE("a page recurs when it is what three issues and a tenth of all are first about") {
    const std::vector<Article> three{about("https://example.org/donate", "Help us"),
                                     about("http://example.org/donate", "Help them"),
                                     about("https://example.org/donate", "Help all")};
    CHECK(recurring(issues_with(three, 30)) == 3);
    CHECK(recurring(issues_with(three, 31)) == 0);
    CHECK(recurring(issues_with({three[0], three[1], about("https://example.org/other")}, 3)) == 0);
  }

  TEST_CASE("a heading that repeats does not make recur what stands below it, unless it keeps house") {
    std::vector<Article> entries{about("https://example.org/1"), about("https://example.org/2"),
                                 about("https://example.org/3")};
    for (Article& entry : entries) entry.section = {"News"};
    CHECK(recurring(issues_with(entries, 3)) == 0);
    for (Article& entry : entries) entry.section = {"Jobs"};
    CHECK(recurring(issues_with(entries, 3)) == 3);
    CHECK(recurring({issue_of("Weekly", {entries[0]})}) == 1);
  }

  TEST_CASE("a draft and a translation are the edition they repeat") {
    std::vector<TaggedIssue> issues = issues_with(std::vector<Article>(3, about("https://a.example/1")), 3);
    for (TaggedIssue& tagged : issues) tagged.issue.number = "2019-01";
    CHECK(recurring(issues) == 0);
    issues[1].issue.number.clear();
    issues[1].issue.id = "2019-02";
    CHECK(recurring(issues) == 0);
    issues[2].issue.number = "2019-03";
    CHECK(recurring(issues) == 3);
    for (TaggedIssue& tagged : issues) tagged.issue.id = std::exchange(tagged.issue.number, "2019") + "x";
    CHECK(recurring(issues) == 3);
  }

  TEST_CASE("newsletters do not count for each other") {
    std::vector<TaggedIssue> issues = issues_with(std::vector<Article>(3, titled("Minutes")), 3);
    issues[2].issue.series = "Monthly";
    CHECK(recurring(issues) == 0);
    issues[2].issue.series = "Weekly";
    for (int i = 0; i < 40; ++i) issues.push_back(issue_of("Monthly", {}));
    CHECK(recurring(issues) == 3);
  }

  TEST_CASE("what is marked depends on the issues alone, not on their order or on what was marked before") {
    std::vector<TaggedIssue> issues = issues_with(std::vector<Article>(3, titled("Minutes")), 12);
    for (TaggedIssue& tagged : issues) tagged.issue.articles.push_back(titled("Own " + std::to_string(issues.size())));
    issues[4].issue.articles[0] = about("https://example.org/once");
    issues[4].issue.articles[0].recurring = true;
    const std::size_t expected = recurring(issues);
    std::mt19937 random(5);
    for (int i = 0; i < 5; ++i) {
      std::shuffle(issues.begin(), issues.end(), random);
      CHECK(recurring(issues) == expected);
    }
    const std::vector<building::IssueHead> heads = marked(issues);
    for (std::size_t i = 0; i < issues.size(); ++i) {
      const std::vector<Article>& articles = issues[i].issue.articles;
      for (std::size_t k = 0; k < articles.size(); ++k)
        CHECK((articles[k].title != "A page" || !heads[i].articles[k].recurring));
    }
  }
}

}  // namespace weft::tests
