// SPDX-License-Identifier: MIT
#include <weft/shards.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

namespace weft::tests {
namespace {

const Ontology& ontology() {
  static const auto made = make_ontology({{"kafka", "Kafka"}, {"pulsar", "Pulsar"}});
  return *made;
}

/// What is said of a line; empty when nothing is wrong with it.
std::string fault_of(const std::string& line) {
  Diagnostics found;
  const auto entry = parse_shard_line(line, ontology(), found);
  CHECK(entry.has_value() == found.empty());
  return found.empty() ? std::string() : found.front().code + ": " + found.front().message;
}

/// The line that comes of a line.
std::string again(const std::string& line) {
  Diagnostics found;
  const auto entry = parse_shard_line(line, ontology(), found);
  REQUIRE(entry);
  REQUIRE(std::holds_alternative<CountedRecord>(*entry));
  std::string written;
  append_shard_line(written, std::get<CountedRecord>(*entry), ontology());
  CHECK(written.ends_with('\n'));
  return written.substr(0, written.size() - 1);
}

const std::string corpus =
    R"({"record":"corpus","issues":3,"articles":20,"recurring":2,)"
    R"("months":[{"month":"2019-01","issues":1,"articles":9},{"month":"2019-03","issues":2,"articles":11}]})";
const std::string topic =
    R"({"record":"topic","topic":"kafka","about":4,"mentions":3,"first_seen":"2019-01-03","last_seen":"2019-03-02",)"
    R"("months":[{"month":"2019-01","articles":5},{"month":"2019-03","articles":2}]})";
const std::string together = R"({"record":"together","one":"kafka","other":"pulsar","articles":3,"weight":0.123456})";

struct Row {
  const std::string& line;
  std::string old;
  std::string by;
  std::string fault;
};

}  // namespace

TEST_SUITE("shards") {
  TEST_CASE("counts come back as they were written") {
    CHECK(again(corpus) == corpus);
    CHECK(again(topic) == topic);
    CHECK(again(together) == together);
    CHECK(again(R"({"weight":1,"articles":3,"other":"pulsar","one":"kafka","record":"together","more":[1]})") ==
          R"({"record":"together","one":"kafka","other":"pulsar","articles":3,"weight":1})");
  }

  TEST_CASE("counts that cannot be are told of") {
    const std::vector<Row> rows{
        {corpus, R"("issues":3)", R"("issues":-3)", "expected a whole number from 0 to 4294967295 at 'issues'"},
        {corpus, R"("issues":3)", R"("issues":2)",
         "expected no more issues in months than in all at 'months[1].issues'"},
        {corpus, R"("articles":20)", R"("articles":19)",
         "expected no more articles in months than in all at 'months[1].articles'"},
        {corpus, R"("articles":20)", R"("articles":4294967295)",
         "expected at most 4294967295 articles with those that recur at 'recurring'"},
        {corpus, "2019-03", "2019-13", "expected a month like 2024-01 at 'months[1].month'"},
        {corpus, "2019-03", "2019-01", "expected a month after the one before at 'months[1].month'"},
        {topic, "kafka", "nobody", "expected a topic of the ontology at 'topic'"},
        {topic, R"("about":4,"mentions":3)", R"("about":0,"mentions":0)", "expected an article at least at 'about'"},
        {topic, R"("mentions":3)", R"("mentions":2)",
         "expected no more articles in months than in all at 'months[1].articles'"},
        {topic, "2019-01-03", "2019-04-03", "expected no day before the first at 'last_seen'"},
        {topic, "2019-01-03", "2019/01", "expected no slash at 'first_seen'"},
        {together, "pulsar", "kafka", "expected a topic that comes after the one at 'other'"},
        {together, R"("articles":3)", R"("articles":0)", "expected an article at least at 'articles'"},
        {together, "0.123456", "0", "expected a number above 0 and up to 1 at 'weight'"},
        {together, "0.123456", "1.5", "expected a number from 0 to 1 at 'weight'"},
    };
    for (const Row& row : rows) {
      std::string line = row.line;
      const std::size_t at = line.find(row.old);
      REQUIRE(at != std::string::npos);
      line.replace(at, row.old.size(), row.by);
      CAPTURE(line);
      CHECK(fault_of(line) == "shard-record: " + row.fault);
    }
  }
}

}  // namespace weft::tests
