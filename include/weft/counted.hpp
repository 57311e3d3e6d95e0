// SPDX-License-Identifier: MIT
#pragma once

/// Counted topics: a corpus of which only counts are known, since others have read and counted its articles.
/// In: nothing. Out: how many articles have which topics, when, and which of them stand together.
/// Never holds an issue or an article, so its size is that of the ontology, whatever that of the corpus.

#include <weft/ontology.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace weft {

/// What was sent in a month.
struct CountedMonth {
  std::string month;  ///< 2019-01
  std::uint32_t issues = 0;
  std::uint32_t articles = 0;  ///< that do not recur

  friend bool operator==(const CountedMonth&, const CountedMonth&) = default;
};

/// The whole corpus. What has no date is in none of the months.
struct CountedCorpus {
  std::uint32_t issues = 0;
  std::uint32_t articles = 0;   ///< that do not recur
  std::uint32_t recurring = 0;  ///< articles that do
  std::vector<CountedMonth> months;

  /// Articles, those that recur included.
  std::uint32_t all() const { return articles + recurring; }

  friend bool operator==(const CountedCorpus&, const CountedCorpus&) = default;
};

/// How many articles of a month have a topic.
struct TopicMonth {
  std::string month;           ///< 2019-01
  std::uint32_t articles = 0;  ///< that do not recur

  friend bool operator==(const TopicMonth&, const TopicMonth&) = default;
};

/// A topic that some article is tagged with.
struct CountedTopic {
  TopicId topic{};
  std::uint32_t about = 0;     ///< articles about it
  std::uint32_t mentions = 0;  ///< articles that mention it
  std::string first_seen;      ///< a date; the id of an issue when none has one
  std::string last_seen;
  std::vector<TopicMonth> months;

  friend bool operator==(const CountedTopic&, const CountedTopic&) = default;
};

/// Two topics that stand in the same articles more often than chance has it.
struct CountedPair {
  TopicId one{};
  TopicId other{};             ///< the one that comes later
  std::uint32_t articles = 0;  ///< that have both and do not recur
  double weight = 0;           ///< NPMI

  friend bool operator==(const CountedPair&, const CountedPair&) = default;
};

struct CountedTopics {
  CountedCorpus corpus;
  std::vector<CountedTopic> topics;   ///< in their order, each once
  std::vector<CountedPair> together;  ///< by their ends, each once, of topics that are there
};

}  // namespace weft
