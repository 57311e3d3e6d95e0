// SPDX-License-Identifier: MIT
#pragma once

/// What an archive tells of topics: those that some article has, and all that is above them.
/// In: keys of topics. Out: the rows that belong to them.
/// Never reckons: what takes all articles to tell stands in the archive.

#include "archive/database.hpp"

#include <weft/portrait.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::archive {

using Key = std::int64_t;

/// Topics from one key to another, both included.
struct TopicKeys {
  Key first = 0;
  Key last = std::numeric_limits<Key>::max();
};

/// A spelling of a topic.
struct LabelRow {
  Key topic = 0;
  std::string id;  ///< of the topic
  std::string text;
};

class TopicReader {
 public:
  /// REQUIRES: the database is an archive, and outlives it.
  explicit TopicReader(const Database& database) : database_(database) {}

  std::optional<Key> find(std::string_view id) const;

  /// All spellings, hidden ones included, by their topics.
  std::vector<LabelRow> labels() const;

  /// In the order of their keys, with their trends.
  std::vector<KnownTopic> topics(TopicKeys keys) const;

  /// The periods and series that trends are told against.
  Trends trend_base() const;

  std::vector<Label> labels_of(Key topic) const;
  std::vector<std::string> sites_of(Key topic) const;
  std::vector<std::string> same_as(Key topic) const;

  // In the order of topics.
  std::vector<Named> broader_of(Key topic) const;
  std::vector<Named> narrower_of(Key topic) const;
  std::vector<Named> related_to(Key topic) const;
  std::vector<TogetherTopic> together_with(Key topic) const;

  /// The latest issue first, articles of one issue in reading order; at most `most`, without reading the others.
  std::vector<TaggedArticle> articles_of(Key topic, Addresses addresses, std::size_t most) const;

  /// In the order of articles: the mentions in those of `listed`, which are the first of `articles_of`, and the latest
  /// candidates, at most `most`.
  FoundEvidence evidence_of(Key topic, const std::vector<TaggedArticle>& listed, std::size_t most) const;

 private:
  Key first_listed(Key topic, std::size_t most) const;
  std::vector<PlacedMention> mentions_in(Key topic, const std::vector<TaggedArticle>& listed) const;
  std::vector<PlacedMention> candidates_of(Key topic, std::size_t most) const;

  const Database& database_;
};

/// The columns degree, strength, page_rank, place, betweenness, core, and the name and size of a community, from
/// `first` on.
KnownStanding standing_at(const Statement& row, int first, std::size_t vertices);

/// So many rows, as SQLite counts them.
Key as_limit(std::size_t most);

/// The columns place, text, span and position, from `first` on.
Mention mention_at(const Statement& row, int first);

}  // namespace weft::archive
