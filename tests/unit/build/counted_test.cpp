// SPDX-License-Identifier: MIT
#include "build/counted_records.hpp"

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace weft::building {
namespace {

const std::vector<std::string> shards{"a.ndjson", "b.ndjson"};

const Ontology& ontology() {
  static const auto made = tests::make_ontology({{"kafka", "Kafka"}, {"pulsar", "Pulsar"}, {"raft", "Raft"}});
  return *made;
}

constexpr auto kafka = TopicId(0);
constexpr auto pulsar = TopicId(1);
constexpr auto raft = TopicId(2);

const CountedCorpus corpus{3, 20, 2, {{"2019-01", 1, 9}, {"2019-03", 1, 8}}};

CountedTopic topic(TopicId id, std::uint32_t about) { return {id, about, 0, "2019-01-03", "2019-01-05", {}}; }

/// Counts as they are merged, and what is said of them.
struct Merged {
  std::shared_ptr<const CountedTopics> counted;
  std::vector<std::string> said;  ///< `a.ndjson:2: shard-conflict: …`
};

Merged merge(const std::vector<NotedCount>& counts) {
  CountedRecords records(shards, ontology());
  for (const NotedCount& count : counts) records.add(count);
  BuildReport report;
  Merged merged{std::move(records).move_into(report), {}};
  CHECK(report.left_out == report.diagnostics.size());
  for (const PlacedDiagnostic& found : report.diagnostics)
    merged.said.push_back(found.file + ':' + std::to_string(found.position->line) + ": " + found.code + ": " +
                          found.message);
  return merged;
}

}  // namespace

TEST_SUITE("build") {
  TEST_CASE("counts come in any order, and the same twice counts once") {
    const CountedPair pair{kafka, pulsar, 2, 0.5};
    const Merged merged = merge({{pair, 0, 2},
                                 {topic(pulsar, 3), 0, 3},
                                 {corpus, 1, 2},
                                 {topic(kafka, 4), 1, 3},
                                 {pair, 1, 4},
                                 {corpus, 1, 5},
                                 {topic(kafka, 4), 1, 6}});
    CHECK(merged.said.empty());
    CHECK(merged.counted->corpus == corpus);
    CHECK(merged.counted->topics == std::vector{topic(kafka, 4), topic(pulsar, 3)});
    CHECK(merged.counted->together == std::vector{pair});
  }

  TEST_CASE("of two counts of a topic or a pair one is kept, whichever came first") {
    std::vector<NotedCount> counts{{corpus, 0, 2},           {topic(kafka, 4), 0, 3},
                                   {topic(pulsar, 3), 0, 4}, {CountedPair{kafka, pulsar, 2, 0.5}, 0, 5},
                                   {topic(kafka, 5), 1, 2},  {CountedPair{kafka, pulsar, 3, 0.5}, 1, 3}};
    const Merged merged = merge(counts);
    CHECK(merged.counted->topics.front() == topic(kafka, 4));
    CHECK(merged.counted->together.front().articles == 2);
    CHECK(merged.said ==
          std::vector<std::string>{
              "b.ndjson:2: shard-conflict: the topic is counted otherwise at a.ndjson:3, which is kept",
              "b.ndjson:3: shard-conflict: the two topics are counted otherwise at a.ndjson:5, which is kept"});
    std::reverse(counts.begin(), counts.end());
    CHECK(merge(counts).said == merged.said);
    CHECK(merge(counts).counted->topics == merged.counted->topics);
  }

  TEST_CASE("what does not fit to the other counts is told of and left out") {
    CountedTopic surplus = topic(pulsar, 3);
    surplus.months = {{"2019-03", 2}, {"2019-04", 1}};
    const Merged merged = merge({{corpus, 0, 2},
                                 {topic(kafka, 23), 0, 3},
                                 {surplus, 0, 4},
                                 {topic(raft, 2), 0, 5},
                                 {CountedPair{kafka, raft, 1, 0.5}, 0, 6}});
    CHECK(merged.counted->topics == std::vector{topic(raft, 2)});
    CHECK(merged.counted->together.empty());
    CHECK(merged.said ==
          std::vector<std::string>{"a.ndjson:3: shard-record: more articles have the topic than there are",
                                   "a.ndjson:4: shard-record: more articles of 2019-04 have the topic than there are",
                                   "a.ndjson:6: shard-record: 'kafka' has no record of its own"});
  }

  TEST_CASE("a pair has no more articles than either topic") {
    const Merged merged = merge(
        {{corpus, 0, 2}, {topic(kafka, 4), 0, 3}, {topic(raft, 2), 0, 4}, {CountedPair{kafka, raft, 3, 0.5}, 0, 5}});
    CHECK(merged.said ==
          std::vector<std::string>{"a.ndjson:5: shard-record: more articles have both topics than one of them"});
  }

  TEST_CASE("counts are of one corpus") {
    CountedCorpus other = corpus;
    other.issues = 4;
    CHECK_THROWS_AS(merge({{topic(kafka, 4), 0, 2}}), UnusableError);
    CHECK_THROWS_WITH_AS(merge({{corpus, 0, 2}, {other, 1, 2}}),
                         "two corpora were counted: at a.ndjson:2 and at b.ndjson:2", UnusableError);
  }
}

}  // namespace weft::building
