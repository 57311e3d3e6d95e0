// SPDX-License-Identifier: MIT
#include <weft/portrait.hpp>

#include "support/kept_world.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weft::tests {
namespace {

using Ids = std::vector<std::string>;

template <typename Known>
Known portrait(const Archive& archive, VertexKind kind, const std::string& id) {
  return std::get<Known>(portrait_of(archive, {kind, id}, {}));
}

TopicPortrait topic(const Archive& archive, const std::string& id) {
  return portrait<TopicPortrait>(archive, VertexKind::topic, id);
}

ArticlePortrait article(const Archive& archive, const std::string& id) {
  return portrait<ArticlePortrait>(archive, VertexKind::article, id);
}

template <typename Things, typename Id>
Ids ids_of(const Things& things, const Id& id_of) {
  Ids ids;
  for (const auto& thing : things) ids.push_back(id_of(thing));
  return ids;
}

Ids ids_of(const std::vector<Named>& names) {
  return ids_of(names, [](const Named& named) { return named.id; });
}

Ids ids_of(const std::vector<ArticleCard>& cards) {
  return ids_of(cards, [](const ArticleCard& card) { return card.id; });
}

Ids ids_of(const std::vector<SameWork>& works) {
  return ids_of(works, [](const SameWork& work) { return work.article.id; });
}

/// So many issues, each with an article about one page.
std::vector<IssueRow> page_in_issues(int issues) {
  std::vector<IssueRow> rows;
  for (int i = 0; i < issues; ++i) {
    const std::string number = std::to_string(10 + i);
    rows.push_back({number, "2020-01-" + number, {{"a", "A", {"https://example.org/page"}, {"raft"}}}});
  }
  return rows;
}

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("a topic's portrait has its place in the ontology and its articles, newest first") {
    const KeptWorld world = keep_rows(little_rows());
    const TopicPortrait cassandra = topic(world.archive(), "cassandra");
    CHECK(cassandra.known.name.label == "Apache Cassandra");
    CHECK(cassandra.known.about == 2);
    CHECK(cassandra.known.mentions == 1);
    CHECK(ids_of(cassandra.broader) == Ids{"wide-column-stores"});
    CHECK(cassandra.narrower.empty());
    CHECK(ids_of(cassandra.related) == Ids{"scylladb"});
    CHECK(ids_of(cassandra.articles, [](const TaggedArticle& tagged) { return tagged.article.id; }) ==
          Ids{"2019-09/moving-to-scylladb", "2019-05/scaling-postgres",
              "2019-01/how-discord-stores-billions-of-messages"});
    CHECK(ids_of(topic(world.archive(), "databases").narrower) ==
          Ids{"postgresql", "two-phase-commit", "wide-column-stores"});
  }

  TEST_CASE("of many articles the newest are told, as many as are asked for, and all are counted") {
    const KeptWorld world = keep_rows(little_rows());
    const auto articles = [&](std::size_t limit) {
      const Portrait all = portrait_of(world.archive(), {VertexKind::topic, "cassandra"}, {{}, {}, limit});
      const TopicPortrait& cassandra = std::get<TopicPortrait>(all);
      CHECK(cassandra.known.about + cassandra.known.mentions == 3);
      return ids_of(cassandra.articles, [](const TaggedArticle& tagged) { return tagged.article.id; });
    };
    CHECK(articles(1) == Ids{"2019-09/moving-to-scylladb"});
    CHECK(articles(2) == Ids{"2019-09/moving-to-scylladb", "2019-05/scaling-postgres"});
    CHECK(articles(3).size() == 3);
    CHECK(articles(4).size() == 3);
  }

  TEST_CASE("where only some articles of an issue are told, they are the first in reading order") {
    const KeptWorld world = keep_rows({{"1", "2020-01-06", {{"a", "A", {}, {"raft"}}, {"b", "B", {}, {"raft"}}}},
                                       {"2", "2020-01-13", {{"c", "C", {}, {"raft"}}, {"d", "D", {}, {"raft"}}}}});
    const auto of = [&](VertexKind kind, const std::string& id, std::size_t limit) {
      return portrait_of(world.archive(), {kind, id}, {{}, {}, limit});
    };
    const auto id_of = [](const TaggedArticle& tagged) { return tagged.article.id; };
    CHECK(ids_of(std::get<TopicPortrait>(of(VertexKind::topic, "raft", 1)).articles, id_of) == Ids{"2/c"});
    CHECK(ids_of(std::get<TopicPortrait>(of(VertexKind::topic, "raft", 3)).articles, id_of) ==
          Ids{"2/c", "2/d", "1/a"});
    const Portrait issue = of(VertexKind::issue, "1", 1);
    CHECK(ids_of(std::get<IssuePortrait>(issue).articles) == Ids{"1/a"});
    CHECK(std::get<IssuePortrait>(issue).all_articles == 2);
  }

  TEST_CASE("the articles of a source are told and counted the same way") {
    const KeptWorld world = keep_rows(page_in_issues(5));
    const Portrait some = portrait_of(world.archive(), {VertexKind::source, "example.org"}, {{}, {}, 2});
    CHECK(ids_of(std::get<SourcePortrait>(some).articles) == Ids{"14/a", "13/a"});
    CHECK(std::get<SourcePortrait>(some).source.articles == 5);
  }

  TEST_CASE("topics that stand together are on both portraits") {
    const KeptWorld world = keep_rows(little_rows());
    const auto partner = [](const TogetherTopic& pair) { return pair.topic.id; };
    CHECK(ids_of(topic(world.archive(), "docker").together, partner) == Ids{"kubernetes"});
    CHECK(ids_of(topic(world.archive(), "kubernetes").together, partner) == Ids{"docker"});
    CHECK(topic(world.archive(), "docker").together.front().articles == 2);
  }

  TEST_CASE("an article's portrait has its topics, best first, its sources and its doubles") {
    const KeptWorld world = keep_rows(little_rows());
    const ArticlePortrait again = article(world.archive(), "2019-09/raft-again");
    CHECK(ids_of(again.topics, [](const ArticleTopic& topic) { return topic.topic.id; }) == Ids{"raft", "paxos"});
    REQUIRE(again.sources.size() == 1);
    CHECK(again.sources.front().id == "example.org");
    CHECK(again.sources.front().articles == 2);
    CHECK(ids_of(again.same_work) == Ids{"2019-01/raft-explained"});
    CHECK(again.same_work.front().sent == Sent::before);
  }

  TEST_CASE("a page of many articles ties each to the one before and the one after") {
    const KeptWorld few = keep_rows(page_in_issues(4));
    CHECK(ids_of(article(few.archive(), "11/a").same_work) == Ids{"13/a", "12/a", "10/a"});
    const KeptWorld many = keep_rows(page_in_issues(9));
    CHECK(ids_of(article(many.archive(), "11/a").same_work) == Ids{"12/a", "10/a"});
    CHECK(ids_of(article(many.archive(), "10/a").same_work) == Ids{"11/a"});
  }

  TEST_CASE("an article points to issues, oldest first, and they know it") {
    const KeptWorld world = keep_rows(little_rows());
    CHECK(ids_of(article(world.archive(), "2019-09/news-in-brief").refers_to) == Ids{"2019-01", "2019-05"});
    const auto issue = portrait<IssuePortrait>(world.archive(), VertexKind::issue, "2019-01");
    CHECK(ids_of(issue.referred_by) == Ids{"2019-09/news-in-brief"});
  }

  TEST_CASE("a source's articles come newest first, an issue's in reading order") {
    const KeptWorld world = keep_rows(little_rows());
    const auto source = portrait<SourcePortrait>(world.archive(), VertexKind::source, "discordapp.com");
    CHECK(ids_of(source.articles) ==
          Ids{"2019-09/how-discord-scaled-elixir", "2019-01/how-discord-stores-billions-of-messages"});
    const auto issue = portrait<IssuePortrait>(world.archive(), VertexKind::issue, "2019-05");
    CHECK(ids_of(issue.articles) == Ids{"2019-05/its-time-to-move-on-from-two-phase-commit",
                                        "2019-05/kubernetes-in-a-nutshell", "2019-05/scaling-postgres"});
  }

  TEST_CASE("a page counts as sent before once, when an earlier issue had it in what does not recur") {
    const auto rows = [](bool recurs) {
      std::vector<IssueRow> issues = page_in_issues(3);
      issues[0].articles[0].recurring = issues[1].articles[0].recurring = recurs;
      issues[2].articles[0].sources.emplace_back("https://example.org/new");
      issues[2].articles.push_back({"b", "B", {"http://www.example.org/page/"}});
      return issues;
    };
    const auto pages_of = [](const KeptWorld& world, const std::string& id) {
      return portrait<IssuePortrait>(world.archive(), VertexKind::issue, id).pages;
    };
    const KeptWorld sent = keep_rows(rows(false));
    CHECK(pages_of(sent, "12").all == 2);
    CHECK(pages_of(sent, "12").sent_before == 1);
    CHECK(pages_of(sent, "10").sent_before == 0);
    const KeptWorld recurring = keep_rows(rows(true));
    CHECK(pages_of(recurring, "12").sent_before == 0);
    CHECK(pages_of(recurring, "11").all == 0);
    CHECK(pages_of(keep_rows(little_rows()), "2019-09").sent_before == 1);
    CHECK(pages_of(keep_rows(little_rows()), "2019-09").all == 3);
  }

  TEST_CASE("without a date nobody knows what was sent before") {
    std::vector<IssueRow> rows = page_in_issues(2);
    rows[0].date.clear();
    const KeptWorld world = keep_rows(rows);
    CHECK(portrait<IssuePortrait>(world.archive(), VertexKind::issue, "11").pages.sent_before == 0);
  }

  TEST_CASE("a name finds in the archive what it finds in the graph, where it is exact") {
    const KeptWorld world = keep_rows(little_rows());
    const TopicGraph graph = little_graph();
    constexpr std::array kinds{VertexKind::topic, VertexKind::article, VertexKind::issue, VertexKind::source};
    for (const char* const name :
         {"cassandra", "Cassandra", "apache  CASSANDRA!", "k8s", "databases", "Two Phase Commit", "2019-05", "raft",
          "2019-05/scaling-postgres", "scaling-postgres", "Moving to ScyllaDB", "Little Weekly 2019-01", "example.org",
          "https://example.info/scylla/", "www.example.info/scylla", "https://www.example.org", "discordapp.com"}) {
      CAPTURE(name);
      const Resolution expected = resolve(graph, name, kinds);
      REQUIRE(expected.hits.size() == 1);
      const auto found = find_thing(world.archive(), name, kinds);
      REQUIRE(found);
      CHECK(found->kind == graph[expected.hits.front()].kind);
      CHECK(found->id == graph[expected.hits.front()].id);
    }
    // Nothing, several, or only met in part: those are for the graph. Of `go` no article speaks.
    for (const char* const name : {"", "  ", "go", "https://example.org/raft", "discord", "cassandar"}) {
      CAPTURE(name);
      CHECK_FALSE(find_thing(world.archive(), name, kinds));
    }
  }
}

}  // namespace weft::tests
