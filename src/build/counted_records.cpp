// SPDX-License-Identifier: MIT
#include "build/counted_records.hpp"

#include "build/issue_files.hpp"
#include "build/shard_store.hpp"
#include "io/files.hpp"

#include <algorithm>
#include <tuple>
#include <variant>

namespace weft::building {

namespace {

const CountedTopic& topic_in(const NotedCount& noted) { return std::get<CountedTopic>(noted.record); }

const CountedPair& pair_in(const NotedCount& noted) { return std::get<CountedPair>(noted.record); }

/// The articles of a month; 0 when it is none of the corpus.
std::uint32_t articles_in(const CountedCorpus& corpus, const std::string& month) {
  const auto known =
      std::lower_bound(corpus.months.begin(), corpus.months.end(), month,
                       [](const CountedMonth& one, const std::string& wanted) { return one.month < wanted; });
  return known != corpus.months.end() && known->month == month ? known->articles : 0;
}

/// What cannot be of a topic in such a corpus; empty when all can.
std::string fault_of(const CountedTopic& counted, const CountedCorpus& corpus) {
  const std::uint64_t all = std::uint64_t{counted.about} + counted.mentions;
  if (all > corpus.all()) return "more articles have the topic than there are";
  for (const TopicMonth& month : counted.months)
    if (month.articles > articles_in(corpus, month.month))
      return "more articles of " + month.month + " have the topic than there are";
  return {};
}

}  // namespace

void CountedRecords::add(NotedCount count) {
  if (const auto* topic = std::get_if<CountedTopic>(&count.record))
    return add_to(topics_, TopicId(topic->topic), std::move(count));
  if (const auto* pair = std::get_if<CountedPair>(&count.record))
    return add_to(pairs_, Pair(pair->one, pair->other), std::move(count));
  if (!corpus_) {
    corpus_ = std::move(count);
  } else if (!(corpus_->record == count.record)) {
    other_corpus_ = std::move(count);
  }
}

template <typename Key>
void CountedRecords::add_to(std::map<Key, NotedCount>& known, const Key& key, NotedCount count) {
  const auto at = known.find(key);
  if (at == known.end()) {
    known.emplace(key, std::move(count));
    return;
  }
  NotedCount& kept = at->second;
  if (kept.record == count.record) return;
  if (line_of(count) < line_of(kept)) std::swap(count, kept);
  dropped_.push_back({std::move(count), &kept});
}

std::string CountedRecords::line_of(const NotedCount& noted) const {
  std::string line;
  append_shard_line(line, noted.record, ontology_);
  return line;
}

std::string CountedRecords::place_of(const NotedCount& noted) const {
  return shown_name(shards_[noted.shard]) + ':' + std::to_string(noted.line);
}

void CountedRecords::fault(const NotedCount& at, const char* code, std::string message, std::string advice) {
  PlacedDiagnostic diagnostic =
      file_diagnostic(Severity::error, code, shown_name(shards_[at.shard]), std::move(message), std::move(advice));
  diagnostic.position = Position{at.line, 1};
  faults_.push_back(std::move(diagnostic));
}

std::string CountedRecords::first_place() const {
  if (corpus_) return place_of(*corpus_);
  return place_of(topics_.empty() ? pairs_.begin()->second : topics_.begin()->second);
}

void CountedRecords::tell_conflicts() {
  for (const Dropped& dropped : dropped_) {
    const bool is_topic = std::holds_alternative<CountedTopic>(dropped.count.record);
    fault(dropped.count, "shard-conflict",
          std::string(is_topic ? "the topic is" : "the two topics are") + " counted otherwise at " +
              place_of(*dropped.kept) + ", which is kept",
          "merge the counts of one run, and leave out those of another");
  }
}

/// Of what does not fit to the corpus the count may be of another.
bool CountedRecords::fits(const NotedCount& noted, const CountedTopic& counted) {
  std::string message = fault_of(counted, std::get<CountedCorpus>(corpus_->record));
  if (message.empty()) return true;
  fault(noted, "shard-record", std::move(message), "see that the record of the corpus is of the same run");
  return false;
}

bool CountedRecords::fits(const NotedCount& noted, const CountedPair& pair) {
  constexpr const char* advice = "see that all shards of the run are merged";
  std::uint64_t fewest = pair.articles;
  for (const TopicId topic : {pair.one, pair.other}) {
    const auto known = topics_.find(topic);
    if (known == topics_.end()) {
      fault(noted, "shard-record", "'" + ontology_[topic].id + "' has no record of its own", advice);
      return false;
    }
    const CountedTopic& counted = topic_in(known->second);
    fewest = std::min(fewest, std::uint64_t{counted.about} + counted.mentions);
  }
  if (pair.articles <= fewest) return true;
  fault(noted, "shard-record", "more articles have both topics than one of them", advice);
  return false;
}

/// By their places.
std::vector<PlacedDiagnostic> CountedRecords::faults_in_order() && {
  std::stable_sort(faults_.begin(), faults_.end(), [](const PlacedDiagnostic& a, const PlacedDiagnostic& b) {
    return std::tie(a.file, a.position) < std::tie(b.file, b.position);
  });
  return std::move(faults_);
}

std::shared_ptr<const CountedTopics> CountedRecords::move_into(BuildReport& report) && {
  if (!corpus_)
    throw UnusableError("the shards count topics, and no record tells of the corpus that they were counted in",
                        std::move(report.diagnostics));
  if (other_corpus_)
    throw UnusableError("two corpora were counted: at " + place_of(*corpus_) + " and at " + place_of(*other_corpus_),
                        std::move(report.diagnostics));
  auto counted = std::make_shared<CountedTopics>();
  tell_conflicts();
  std::erase_if(topics_, [&](const auto& noted) { return !fits(noted.second, topic_in(noted.second)); });
  std::erase_if(pairs_, [&](const auto& noted) { return !fits(noted.second, pair_in(noted.second)); });
  counted->corpus = std::get<CountedCorpus>(std::move(corpus_->record));
  for (auto& [topic, noted] : topics_) counted->topics.push_back(std::get<CountedTopic>(std::move(noted.record)));
  for (auto& [pair, noted] : pairs_) counted->together.push_back(pair_in(noted));
  report.left_out += faults_.size();
  for (PlacedDiagnostic& found : std::move(*this).faults_in_order()) report.diagnostics.push_back(std::move(found));
  report.has_issues = true;
  return counted;
}

void keep_counted(const std::string& archive, const std::shared_ptr<const Ontology>& ontology,
                  const std::shared_ptr<const CountedTopics>& counted) {
  io::create_folder(io::folder_of(archive));
  save_archive(archive, {ontology, {}, {}, counted}, FeatureTableBuilder(*ontology).finish(1),
               figures_of(ontology, counted));
}

}  // namespace weft::building
