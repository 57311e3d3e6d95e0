// SPDX-License-Identifier: MIT
#include "shards/parse_counted.hpp"

#include "shards/dates.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <utility>

namespace weft::shards {

namespace {

constexpr std::uint32_t most = std::numeric_limits<std::uint32_t>::max();

std::uint32_t take_count(Values& values, const Json& object, std::string_view key) {
  return values.number(object, key, most);
}

TopicId take_topic(Values& values, const Json& object, std::string_view key, const Ontology& ontology) {
  const auto topic = ontology.find(values.name(object, key));
  if (!topic) values.expected("a topic of the ontology", key);
  return topic.value_or(TopicId{});
}

/// Months follow each other, each once, and come to no more than `all`.
class MonthsInOrder {
 public:
  MonthsInOrder(Values& values, std::uint64_t all) : values_(values), left_(all) {}

  std::string take(const Json& object) {
    std::string month = values_.text(object, "month");
    if (!is_month(month)) values_.expected("a month like 2024-01", "month");
    if (!last_.empty() && month <= last_) values_.expected("a month after the one before", "month");
    last_ = month;
    return month;
  }

  std::uint32_t take_articles(const Json& object) {
    const std::uint32_t articles = take_count(values_, object, "articles");
    if (articles > left_) values_.expected("no more articles in months than in all", "articles");
    left_ -= articles > left_ ? left_ : articles;
    return articles;
  }

 private:
  Values& values_;
  std::uint64_t left_;
  std::string last_;
};

CountedCorpus take_corpus(Values& values, const Json& record) {
  CountedCorpus corpus;
  corpus.issues = take_count(values, record, "issues");
  corpus.articles = take_count(values, record, "articles");
  corpus.recurring = take_count(values, record, "recurring");
  if (corpus.recurring > most - corpus.articles)
    values.expected("at most " + std::to_string(most) + " articles with those that recur", "recurring");
  MonthsInOrder months(values, corpus.articles);
  std::uint64_t issues = 0;
  values.each(record, "months", [&](const Json& object) {
    CountedMonth month{months.take(object), take_count(values, object, "issues"), months.take_articles(object)};
    issues += month.issues;
    if (issues > corpus.issues) values.expected("no more issues in months than in all", "issues");
    corpus.months.push_back(std::move(month));
  });
  return corpus;
}

/// A date, or the id of an issue where none has one.
std::string take_seen(Values& values, const Json& record, std::string_view key) {
  std::string seen = values.text(record, key);
  if (seen.find('/') != std::string::npos) values.expected("no slash", key);
  return seen;
}

CountedTopic take_counted_topic(Values& values, const Json& record, const Ontology& ontology) {
  CountedTopic counted;
  counted.topic = take_topic(values, record, "topic", ontology);
  counted.about = take_count(values, record, "about");
  counted.mentions = take_count(values, record, "mentions");
  const std::uint64_t all = std::uint64_t{counted.about} + counted.mentions;
  if (all == 0) values.expected("an article at least", "about");
  counted.first_seen = take_seen(values, record, "first_seen");
  counted.last_seen = take_seen(values, record, "last_seen");
  const bool are_dates = is_date(counted.first_seen) && is_date(counted.last_seen);
  if (are_dates && counted.last_seen < counted.first_seen) values.expected("no day before the first", "last_seen");
  MonthsInOrder months(values, all);
  values.each(record, "months", [&](const Json& object) {
    TopicMonth month{months.take(object), months.take_articles(object)};
    counted.months.push_back(std::move(month));
  });
  return counted;
}

CountedPair take_pair(Values& values, const Json& record, const Ontology& ontology) {
  CountedPair pair;
  pair.one = take_topic(values, record, "one", ontology);
  pair.other = take_topic(values, record, "other", ontology);
  if (pair.other <= pair.one) values.expected("a topic that comes after the one", "other");
  pair.articles = take_count(values, record, "articles");
  if (pair.articles == 0) values.expected("an article at least", "articles");
  pair.weight = values.share(record, "weight");
  if (pair.weight <= 0) values.expected("a number above 0 and up to 1", "weight");
  return pair;
}

}  // namespace

std::optional<CountedRecord> take_counted(Values& values, const Json& record, std::string_view kind,
                                          const Ontology& ontology) {
  if (kind == "corpus") return take_corpus(values, record);
  if (kind == "topic") return take_counted_topic(values, record, ontology);
  if (kind == "together") return take_pair(values, record, ontology);
  return std::nullopt;
}

}  // namespace weft::shards
