// SPDX-License-Identifier: MIT
#include "build/housekeeping.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {

TEST_SUITE("build") {
  TEST_CASE("an article keeps house when its title says it and nothing else") {
    struct Row {
      std::string title;
      bool keeps_house;
    };
    const Row rows[] = {
        {"Sponsor", true},
        {"\U0001F4BC JOBS!", true},
        {"**Upcoming** events", false},  // a title has no more words
        {"Events", true},
        {"Events 2024", true},
        {"Call for Participation", true},
        {"Quote of the Week", true},
        {"订阅", true},
        {"欢迎订阅", true},
        {"Event sourcing in anger", false},
        {"Background jobs", false},
        {"Hiring engineers without puzzles", false},
        {"Ad hoc queries", false},
        {"News", false},
        {"文章", false},
        {"2024", false},
        {"", false},
    };
    const building::Housekeeping housekeeping;
    for (const Row& row : rows) {
      CAPTURE(row.title);
      Article article;
      article.title = row.title;
      CHECK(housekeeping.keeps_house(article) == row.keeps_house);
    }
  }

  TEST_CASE("an article keeps house below a heading that says so, at any depth") {
    struct Row {
      std::vector<std::string> section;
      bool keeps_house;
    };
    const Row rows[] = {
        {{"Rust Jobs"}, true},
        {{"Jobs in Haskell"}, true},
        {{"This week's sponsor"}, true},
        {{"Upcoming Events", "Europe"}, true},
        {{"Community", "Meetups"}, true},
        {{"Call for Participation; projects and speakers"}, true},
        {{"Sponsored: build your own queue"}, true},
        {{"招聘信息"}, true},
        {{"欢迎订阅"}, true},
        {{"往年回顾"}, true},
        {{"News & Events"}, false},
        {{"Notes on running very many jobs"}, false},
        {{"Ad hoc queries"}, false},
        {{"News & Blog Posts"}, false},
        {{"工具"}, false},
        {{"言论"}, false},
        {{"!"}, false},
        {{""}, false},
        {{}, false},
    };
    const building::Housekeeping housekeeping;
    for (const Row& row : rows) {
      CAPTURE(row.section);
      Article article;
      article.title = "A title";
      article.section = row.section;
      CHECK(housekeeping.keeps_house(article) == row.keeps_house);
    }
  }

  TEST_CASE("an article that is labelled as an advertisement keeps house") {
    Article article;
    article.title = "A database for everyone";
    const building::Housekeeping housekeeping;
    article.attributes = {"video", "pdf"};
    CHECK_FALSE(housekeeping.keeps_house(article));
    article.attributes = {"video", "Ad"};
    CHECK(housekeeping.keeps_house(article));
  }
}

}  // namespace weft::tests
