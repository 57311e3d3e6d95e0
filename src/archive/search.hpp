// SPDX-License-Identifier: MIT
#pragma once

/// An archive that is asked instead of loaded.
/// In: words as `search_words` makes them. Out: the rows they lead to.
/// Never lets a word become a part of a query's language: each is quoted.

#include "archive/database.hpp"

#include <weft/archive.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::archive {

/// The key of a row: of an article, or of a topic.
using Key = std::int64_t;

/// Where a phrase may stand.
enum class Field {
  anywhere,  ///< in title, section, authors, text or source
  title,
  about,  ///< its one word is the id of a topic that the article is about
  topic,  ///< or has at all
  source,
};

/// Words that stand one after the other.
struct SearchPhrase {
  Field field = Field::anywhere;
  std::vector<std::string> words;
  bool begun = false;     ///< the last word may go on
  bool at_start = false;  ///< nothing stands before it; only of a title
  bool at_end = false;    ///< nothing stands behind it; nor is it begun
};

/// One step in reckoning whether an article is meant.
struct SearchStep {
  enum class Kind {
    phrase,
    near,  ///< phrases of one field stand near each other in one text
    all,
    any,
  };
  Kind kind = Kind::phrase;
  std::vector<SearchPhrase> phrases = {};  ///< of `phrase` one
  std::size_t operands = 0;                ///< `all`, `any`: how many of the results before it they take
};

/// What an article must have, in postfix order: a step comes after those whose results it takes. One result remains.
using SearchSteps = std::vector<SearchStep>;

/// The steps for a phrase.
SearchSteps phrase_steps(SearchPhrase phrase);

/// The steps for all or any of some, which are not none.
SearchSteps joined_steps(SearchStep::Kind kind, const std::vector<SearchSteps>& operands);

struct SearchExpression {
  SearchSteps wanted;
  std::vector<SearchSteps> unwanted;
};

/// Articles from one key to another, both included; none when `last` comes before `first`.
struct KeyRange {
  Key first = 0;
  Key last = 0;
};

struct SearchHit {
  Key article = 0;
  double score = 0;  ///< BM25, columns weighed; higher is better
};

struct TopicRow {
  std::string id;
  TopicType type = TopicType::concept_;
  std::vector<Label> labels;  ///< the preferred one first
};

struct SourceRow {
  std::string id;
  std::size_t articles = 0;
};

class SearchReader {
 public:
  /// Throws Error when there is no archive at `path`, or not one of this version.
  explicit SearchReader(const std::string& path);

  /// The articles of `ranges` that match, in the order of their keys. REQUIRES: no phrase is empty, and the ranges
  /// are in order and apart.
  std::vector<Key> matches(const SearchExpression& expression, const std::vector<KeyRange>& ranges) const;

  /// The same with their scores, which takes ten times as long.
  std::vector<SearchHit> hits(const SearchExpression& expression, const std::vector<KeyRange>& ranges) const;

  /// The articles there are, or those of issues of some dates; either bound may be empty.
  KeyRange articles_between(std::string_view since, std::string_view until) const;

  /// The articles of the issues of a series, whose name is compared by its words.
  std::vector<KeyRange> articles_of_series(std::string_view series) const;

  /// The series there are, sorted.
  std::vector<std::string> series() const;

  /// The articles that repeat or keep house, in the order of their keys.
  std::vector<Key> recurring_articles() const;

  ArticleCard article(Key article) const;
  std::vector<Passage> passages(Key article) const;  ///< without anchors
  std::vector<Key> topics_of(Key article) const;     ///< best first

  /// The topics that some article has: with a label of just these words, with one that begins so, most articles first,
  /// and by their id.
  std::vector<Key> topics_labelled(std::string_view words) const;
  std::vector<Key> topics_beginning(std::string_view words) const;
  std::optional<Key> topic_with_id(std::string_view id) const;
  TopicRow topic(Key topic) const;

  /// How many articles have a topic. Time: linear in them.
  std::size_t articles_of(Key topic) const;

  /// Visits the words of all labels that `topics_labelled` knows.
  void visit_labels(const std::function<void(std::string_view)>& visit) const;

  /// The sources whose names have all of these words, most articles first.
  std::vector<SourceRow> sources_named(const std::vector<std::string>& words) const;

  /// How many articles have a word, wherever.
  std::size_t articles_with(std::string_view word) const;

  /// Whether a word begins with `beginning`.
  bool has_beginning(std::string_view beginning) const;

  /// Visits the words from `first` up to and without `last`, with the number of their articles.
  void visit_words(std::string_view first, std::string_view last,
                   const std::function<void(std::string_view, std::size_t)>& visit) const;

 private:
  std::unique_ptr<const Database> opened_;
  const Database& database_;
  Transaction transaction_;  ///< one view of the file, whatever another program writes meanwhile
};

/// What follows every text that begins with `beginning`, in the order of bytes.
std::string after_all_with(std::string beginning);

}  // namespace weft::archive
