// SPDX-License-Identifier: MIT
#include <weft/portrait.hpp>

#include "support/kept_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {
namespace {

using Labels = std::vector<std::string>;

Labels labels_of(const TopicList& list) {
  Labels labels;
  for (const KnownTopic& topic : list.topics) labels.push_back(topic.name.label);
  return labels;
}

KnownTopic topic_of(const TopicList& list, std::string_view id) {
  for (const KnownTopic& topic : list.topics) {
    if (topic.name.id == id) return topic;
  }
  FAIL("no such topic");
  return {};
}

/// Forty weekly issues: Docker comes, Raft goes, Paxos stays.
std::vector<IssueRow> changing_rows() {
  std::vector<IssueRow> rows;
  for (int i = 0; i < 40; ++i) {
    const std::string month = std::to_string(1 + i / 4);
    const std::string date =
        "2020-" + std::string(month.size() < 2 ? "0" : "") + month + "-0" + std::to_string(1 + i % 4 * 2);
    IssueRow row{date, date, {}};
    for (int j = 0; j < 6; ++j) {
      const std::string slug = "a" + std::to_string(j);
      std::vector<std::string> about{"paxos"};
      if (j < 3) about = {i < 28 ? "raft" : "docker"};
      row.articles.push_back({slug, slug, {}, about});
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("topics by name are sorted as people read them") {
    const KeptWorld world = keep_rows(little_rows());
    CHECK(labels_of(list_topics(world.archive(), TopicOrder::name)) ==
          Labels{"Apache Cassandra", "Consensus", "Docker", "Elixir", "Kubernetes", "Paxos", "PostgreSQL", "Raft",
                 "ScyllaDB", "Two-phase commit"});
  }

  TEST_CASE("topics by count start with the one most articles have, at a tie with the one most are about") {
    const KeptWorld world = keep_rows(little_rows());
    const Labels labels = labels_of(list_topics(world.archive(), TopicOrder::count));
    REQUIRE(labels.size() == 10);
    CHECK(labels[0] == "Apache Cassandra");
    CHECK(labels[1] == "Raft");
    CHECK(labels[2] == "Docker");
    CHECK(labels[6] == "Paxos");  // two mention it, none is about it
    CHECK(labels[9] == "Two-phase commit");
  }

  TEST_CASE("topics by rank have the places of their PageRank, those without ties by name") {
    const KeptWorld world = keep_rows(little_rows());
    const TopicList list = list_topics(world.archive(), TopicOrder::rank);
    CHECK(std::is_sorted(list.topics.begin(), list.topics.end(), [](const KnownTopic& a, const KnownTopic& b) {
      return a.standing.standing.page_rank > b.standing.standing.page_rank;
    }));
    CHECK(list.topics[0].name.label == "Docker");
    CHECK(list.topics[1].name.label == "Kubernetes");
    CHECK(list.topics[0].standing.standing.degree == 1);
    CHECK(list.topics[0].standing.community == "Docker, Kubernetes");
    CHECK(list.topics[2].name.label == "Apache Cassandra");
  }

  TEST_CASE("topics by rise start with the surest riser and end with what fades most surely") {
    const KeptWorld world = keep_rows(changing_rows());
    const TopicList list = list_topics(world.archive(), TopicOrder::rise);
    CHECK(labels_of(list) == Labels{"Docker", "Paxos", "Raft"});
    REQUIRE(list.topics[0].trend);
    CHECK(list.topics[0].trend->verdict == Verdict::fresh);
    REQUIRE(list.topics[2].trend);
    CHECK(list.topics[2].trend->verdict == Verdict::fading);
    CHECK(list.base.periods.size() == 10);
  }

  TEST_CASE("a topic's line tells how many articles are about it and mention it, and when") {
    const KeptWorld world = keep_rows(little_rows());
    const KnownTopic topic = topic_of(list_topics(world.archive(), TopicOrder::name), "cassandra");
    CHECK(topic.about == 2);
    CHECK(topic.mentions == 1);
    CHECK(topic.first_seen == "2019-01-07");
    CHECK(topic.last_seen == "2019-02-25");
  }

  TEST_CASE("where an issue has no date its id tells when a topic was seen") {
    auto rows = little_rows();
    for (IssueRow& row : rows) row.date.clear();
    const KeptWorld world = keep_rows(rows);
    const KnownTopic topic = topic_of(list_topics(world.archive(), TopicOrder::name), "cassandra");
    CHECK(topic.first_seen == "2019-01");
    CHECK(topic.last_seen == "2019-09");
    CHECK_FALSE(topic.trend);
  }

  TEST_CASE("a corpus in which no article has a topic has none to list") {
    const KeptWorld world = keep_rows({{"1", "2020-01-01", {{"a", "A"}}}});
    CHECK(list_topics(world.archive(), TopicOrder::count).topics.empty());
  }
}

}  // namespace weft::tests
