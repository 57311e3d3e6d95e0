// SPDX-License-Identifier: MIT
#include "archive/search.hpp"

#include "archive/article_reader.hpp"
#include "archive/match.hpp"
#include "archive/open.hpp"
#include "archive/reading.hpp"
#include "archive/search_words.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <utility>

namespace weft::archive {

namespace {

constexpr Key no_key = -1;

constexpr const char* matches_sql =
    "SELECT rowid FROM article_words WHERE article_words MATCH ? AND rowid BETWEEN ? AND ?";

// How much a word weighs that stands in the title, in the tags it is about and mentions, in sections, authors, the
// text and the source.
constexpr const char* hits_sql =
    "SELECT rowid, -bm25(article_words, 10.0, 6.0, 1.5, 2.0, 3.0, 1.0, 0.5) FROM article_words "
    "WHERE article_words MATCH ? AND rowid BETWEEN ? AND ?";

std::vector<Key> keys_of(Statement& rows) {
  std::vector<Key> keys;
  while (rows.step()) keys.push_back(rows.integer(0));
  return keys;
}

/// The one number that a statement gives, if it gives one.
std::optional<Key> first_key(const Database& database, const std::string& sql, std::span<const Value> values) {
  Statement row(database, sql);
  row.bind(values);
  return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

/// The first article of an issue or of a later one; beyond all articles when there is none.
Key first_article_from(const Database& database, Key issue) {
  return first_key(database, "SELECT key FROM article WHERE issue >= ? ORDER BY issue, position LIMIT 1",
                   std::array<Value, 1>{issue})
      .value_or(std::numeric_limits<Key>::max());
}

bool has_all(const std::vector<std::string>& words, const std::vector<std::string>& wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

}  // namespace

SearchReader::SearchReader(const std::string& path)
    : opened_(open_to_read(path)), database_(*opened_), transaction_(database_, "BEGIN") {
  require_archive(database_, path);
}

std::vector<Key> SearchReader::matches(const SearchExpression& expression, const std::vector<KeyRange>& ranges) const {
  const std::string match = match_text(expression);
  std::vector<Key> articles;
  Statement rows(database_, matches_sql);
  for (const KeyRange& range : ranges) {
    rows.bind(std::array<Value, 3>{match, range.first, range.last});
    while (rows.step()) articles.push_back(rows.integer(0));
  }
  return articles;
}

std::vector<SearchHit> SearchReader::hits(const SearchExpression& expression,
                                          const std::vector<KeyRange>& ranges) const {
  const std::string match = match_text(expression);
  std::vector<SearchHit> hits;
  Statement rows(database_, hits_sql);
  for (const KeyRange& range : ranges) {
    rows.bind(std::array<Value, 3>{match, range.first, range.last});
    while (rows.step()) hits.push_back({rows.integer(0), rows.real(1)});
  }
  return hits;
}

KeyRange SearchReader::articles_between(std::string_view since, std::string_view until) const {
  KeyRange range{0, std::numeric_limits<Key>::max()};
  if (since.empty() && until.empty()) return range;
  // Issues stand by their dates, those without one before all others.
  const Key none = std::numeric_limits<Key>::max();
  const std::string_view earliest = since.empty() ? std::string_view("0") : since;
  range.first = first_article_from(
      database_,
      first_key(database_, "SELECT key FROM issue WHERE date >= ? ORDER BY key LIMIT 1", std::array<Value, 1>{earliest})
          .value_or(none));
  if (until.empty()) return range;
  const auto after =
      first_key(database_, "SELECT key FROM issue WHERE date > ? ORDER BY key LIMIT 1", std::array<Value, 1>{until});
  if (after) range.last = first_article_from(database_, *after) - 1;
  return range;
}

std::vector<KeyRange> SearchReader::articles_of_series(std::string_view series) const {
  const std::string wanted = searchable(series);
  std::vector<KeyRange> ranges;
  Key open = no_key;
  const auto close = [&](Key issue) {
    if (open != no_key)
      ranges.push_back({first_article_from(database_, open), first_article_from(database_, issue) - 1});
    open = no_key;
  };
  Statement issues(database_, "SELECT key, series FROM issue ORDER BY key");
  while (issues.step()) {
    if (searchable(issues.text_view(1)) != wanted) {
      close(issues.integer(0));
    } else if (open == no_key) {
      open = issues.integer(0);
    }
  }
  close(std::numeric_limits<Key>::max());
  return ranges;
}

std::vector<std::string> SearchReader::series() const {
  std::vector<std::string> names;
  Statement rows(database_, "SELECT DISTINCT series FROM issue WHERE series <> '' ORDER BY series");
  while (rows.step()) names.push_back(rows.text(0));
  return names;
}

std::vector<Key> SearchReader::recurring_articles() const {
  Statement rows(database_, "SELECT key FROM article WHERE recurring = 1 ORDER BY key");
  return keys_of(rows);
}

ArticleCard SearchReader::article(Key article) const { return ArticleReader(database_).card(article); }

std::vector<Passage> SearchReader::passages(Key article) const {
  std::vector<Passage> passages;
  Statement rows(database_, "SELECT place, text FROM passage WHERE article = ? ORDER BY position");
  rows.bind(std::array<Value, 1>{article});
  while (rows.step()) passages.push_back({enumerator<Place>(rows, 0), rows.text(1), {}});
  return passages;
}

std::vector<Key> SearchReader::topics_of(Key article) const {
  Statement rows(database_, "SELECT topic FROM tag WHERE article = ? ORDER BY rank");
  rows.bind(std::array<Value, 1>{article});
  return keys_of(rows);
}

std::vector<Key> SearchReader::topics_labelled(std::string_view words) const {
  Statement rows(database_, "SELECT topic FROM label_words WHERE words = ? ORDER BY topic");
  rows.bind(std::array<Value, 1>{words});
  return keys_of(rows);
}

std::vector<Key> SearchReader::topics_beginning(std::string_view words) const {
  const std::string end = after_all_with(std::string(words));
  Statement rows(
      database_,
      "SELECT topic FROM (SELECT DISTINCT topic FROM label_words WHERE words >= ? AND words < ?) AS named "
      "ORDER BY (SELECT about + mentions FROM topic_count WHERE topic_count.topic = named.topic) DESC, topic");
  rows.bind(std::array<Value, 2>{words, end});
  return keys_of(rows);
}

std::optional<Key> SearchReader::topic_with_id(std::string_view id) const {
  return first_key(database_,
                   "SELECT key FROM topic JOIN topic_count ON topic_count.topic = topic.key "
                   "WHERE id = ? AND about + mentions > 0",
                   std::array<Value, 1>{id});
}

TopicRow SearchReader::topic(Key topic) const {
  Statement row(database_, "SELECT id, type FROM topic WHERE key = ?");
  row.bind(std::array<Value, 1>{topic});
  if (!row.step()) database_.damaged("a label of a topic that is not there");
  TopicRow found{row.text(0), enumerator<TopicType>(row, 1), {}};
  Statement labels(database_, "SELECT text, language, kind FROM label WHERE topic = ? ORDER BY position");
  labels.bind(std::array<Value, 1>{topic});
  while (labels.step()) found.labels.push_back({labels.text(0), labels.text(1), enumerator<LabelKind>(labels, 2)});
  if (found.labels.empty()) database_.damaged("a topic without a label");
  return found;
}

std::size_t SearchReader::articles_of(Key topic) const {
  const auto articles =
      first_key(database_, "SELECT about + mentions FROM topic_count WHERE topic = ?", std::array<Value, 1>{topic});
  return static_cast<std::size_t>(articles.value_or(0));
}

void SearchReader::visit_labels(const std::function<void(std::string_view)>& visit) const {
  Statement rows(database_, "SELECT DISTINCT words FROM label_words ORDER BY words");
  while (rows.step()) visit(rows.text_view(0));
}

std::vector<SourceRow> SearchReader::sources_named(const std::vector<std::string>& words) const {
  // How many of the words a source has, and its articles.
  std::map<std::string, std::pair<std::size_t, std::size_t>> counts;
  Statement rows(database_, "SELECT source, articles FROM source_words WHERE word = ?");
  std::size_t wanted = 0;
  for (const std::string& word : words) {
    if (word.front() == '.') continue;
    rows.bind(std::array<Value, 1>{word});
    while (rows.step()) {
      auto& [has, articles] = counts[rows.text(0)];
      if (has == wanted) ++has;
      articles = rows.number(1);
    }
    ++wanted;
  }
  std::vector<SourceRow> sources;
  for (const auto& [source, count] : counts)
    if (count.first == wanted && has_all(source_words(source), words)) sources.push_back({source, count.second});
  std::stable_sort(sources.begin(), sources.end(),
                   [](const SourceRow& a, const SourceRow& b) { return a.articles > b.articles; });
  return sources;
}

std::size_t SearchReader::articles_with(std::string_view word) const {
  const auto articles =
      first_key(database_, "SELECT doc FROM article_vocabulary WHERE term = ?", std::array<Value, 1>{word});
  return static_cast<std::size_t>(articles.value_or(0));
}

bool SearchReader::has_beginning(std::string_view beginning) const {
  const std::string end = after_all_with(std::string(beginning));
  return first_key(database_, "SELECT doc FROM article_vocabulary WHERE term >= ? AND term < ? LIMIT 1",
                   std::array<Value, 2>{beginning, end})
      .has_value();
}

void SearchReader::visit_words(std::string_view first, std::string_view last,
                               const std::function<void(std::string_view, std::size_t)>& visit) const {
  Statement rows(database_, "SELECT term, doc FROM article_vocabulary WHERE term >= ? AND term < ?");
  rows.bind(std::array<Value, 2>{first, last});
  while (rows.step()) visit(rows.text_view(0), rows.number(1));
}

std::string after_all_with(std::string beginning) {
  // No text of ours holds the byte FF, which UTF-8 has no use for.
  beginning += '\xFF';
  return beginning;
}

}  // namespace weft::archive
