// SPDX-License-Identifier: MIT
#include "archive/counted_rows.hpp"

#include "archive/reading.hpp"

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

namespace weft::archive {

namespace {

std::int64_t key_of(TopicId topic) { return integer(index_of(topic)); }

/// How many of a whole are left when some are taken away.
void take_from(std::uint32_t& left, std::uint32_t part, const Database& database) {
  if (part > left) database.damaged("months that come to more than all of them");
  left -= part;
}

CountedCorpus read_corpus(const Statement& row) {
  const Database& database = row.database();
  CountedCorpus corpus{row.number(0), row.number(1), row.number(2), {}};
  if (corpus.all() < corpus.articles) database.damaged("more articles than can be counted");
  std::uint32_t issues = corpus.issues;
  std::uint32_t articles = corpus.articles;
  Statement months(database, "SELECT month, issues, articles FROM counted_month ORDER BY month");
  while (months.step()) {
    corpus.months.push_back({months.text(0), months.number(1), months.number(2)});
    take_from(issues, corpus.months.back().issues, database);
    take_from(articles, corpus.months.back().articles, database);
  }
  return corpus;
}

std::vector<CountedTopic> read_topics(const Database& database, const CountedCorpus& corpus, std::size_t topics) {
  std::map<std::string_view, std::uint32_t> sent;
  for (const CountedMonth& month : corpus.months) sent.emplace(month.month, month.articles);
  std::vector<CountedTopic> found;
  // Those above others are there as well, without articles.
  Statement rows(database,
                 "SELECT topic, about, mentions, first_seen, last_seen FROM topic_count WHERE about + mentions > 0 "
                 "ORDER BY topic");
  while (rows.step())
    found.push_back({topic_at(rows, 0, topics), rows.number(1), rows.number(2), rows.text(3), rows.text(4), {}});
  auto topic = found.begin();
  Statement months(database, "SELECT topic, month, articles FROM counted_topic ORDER BY topic, month");
  while (months.step()) {
    const TopicId wanted = topic_at(months, 0, topics);
    while (topic != found.end() && topic->topic < wanted) ++topic;
    if (topic == found.end() || topic->topic != wanted) database.damaged("months of a topic that is not there");
    topic->months.push_back({months.text(1), months.number(2)});
    const auto month = sent.find(topic->months.back().month);
    if (month == sent.end() || topic->months.back().articles > month->second)
      database.damaged("a month with more articles of a topic than there are");
  }
  return found;
}

std::vector<CountedPair> read_pairs(const Database& database, const std::vector<CountedTopic>& topics,
                                    std::size_t known) {
  std::vector<bool> is_there(known);
  for (const CountedTopic& topic : topics) is_there[index_of(topic.topic)] = true;
  std::vector<CountedPair> pairs;
  Statement rows(database, "SELECT one, other, articles, weight FROM together ORDER BY one, other");
  while (rows.step()) {
    const CountedPair pair{topic_at(rows, 0, known), topic_at(rows, 1, known), rows.number(2), rows.real(3)};
    const bool fits = pair.one < pair.other && is_there[index_of(pair.one)] && is_there[index_of(pair.other)];
    if (!fits || !(pair.weight > 0)) database.damaged("topics together that cannot be");
    pairs.push_back(pair);
  }
  return pairs;
}

}  // namespace

void visit_counted(const CountedTopics& counted, const RowSink& sink) {
  const CountedCorpus& corpus = counted.corpus;
  sink(Table::counted, {integer(corpus.issues), integer(corpus.articles), integer(corpus.recurring)});
  for (const CountedMonth& month : corpus.months)
    sink(Table::counted_month, {month.month, integer(month.issues), integer(month.articles)});
  for (const CountedTopic& topic : counted.topics) {
    for (const TopicMonth& month : topic.months)
      sink(Table::counted_topic, {key_of(topic.topic), month.month, integer(month.articles)});
  }
}

std::string fingerprint_of(const CountedTopics& counted) {
  IssueFingerprint fingerprint;
  const RowSink add = [&](Table table, std::initializer_list<Value> row) { fingerprint.add(table, row); };
  visit_counted(counted, add);
  for (const CountedTopic& topic : counted.topics)
    add(Table::topic_count,
        {key_of(topic.topic), integer(topic.about), integer(topic.mentions), topic.first_seen, topic.last_seen});
  for (const CountedPair& pair : counted.together)
    add(Table::together, {key_of(pair.one), key_of(pair.other), pair.weight, integer(pair.articles)});
  return fingerprint.hex();
}

std::shared_ptr<const CountedTopics> read_counted(const Database& database, std::size_t topics) {
  Statement row(database, "SELECT issues, articles, recurring FROM counted");
  if (!row.step()) return nullptr;
  auto counted = std::make_shared<CountedTopics>();
  counted->corpus = read_corpus(row);
  counted->topics = read_topics(database, counted->corpus, topics);
  counted->together = read_pairs(database, counted->topics, topics);
  return counted;
}

}  // namespace weft::archive
