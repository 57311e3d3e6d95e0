// SPDX-License-Identifier: MIT
#include "archive/search_index.hpp"

#include "archive/search_words.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace weft::archive {

namespace {

// The index holds no texts of its own (content=''), only where which word stands. Its words come folded and split,
// a Han character each: what is left to SQLite is to part them at blanks, which its `ascii` tokenizer does when the
// signs of our words and ids are letters to it.
constexpr const char* tables = R"sql(
CREATE VIRTUAL TABLE article_words USING fts5(title, about, mentions, section, author, text, source,
  content='', tokenize="ascii tokenchars '.&+#-'");
CREATE VIRTUAL TABLE article_vocabulary USING fts5vocab(article_words, row);
CREATE TABLE label_words (
  words TEXT NOT NULL,
  topic INTEGER NOT NULL REFERENCES topic,
  PRIMARY KEY (words, topic)
) STRICT, WITHOUT ROWID;
CREATE TABLE source_words (
  word TEXT NOT NULL,
  source TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (word, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_recurring ON article (key) WHERE recurring = 1;
)sql";

enum class As {
  words,   ///< what people wrote
  name,    ///< a name that is a word as it stands
  source,  ///< the name of a source
};

std::string words_of(std::string_view text, As as) {
  if (as == As::name) return std::string(text);
  if (as == As::words) return searchable(text);
  std::string words;
  for (const std::string& word : source_words(text)) words += (words.empty() ? "" : " ") + word;
  return words;
}

/// One column of the index, from rows of (article, text) that are read beside the articles.
class Column {
 public:
  Column(const Database& database, As as, const std::string& sql) : rows_(database, sql), as_(as) {
    has_row_ = rows_.step();
  }

  /// The words of all that belongs to an article. REQUIRES: articles are asked for in their order.
  std::string words_of_article(std::int64_t article) {
    std::string all;
    for (; has_row_ && rows_.integer(0) <= article; has_row_ = rows_.step()) {
      const std::string words = words_of(rows_.text_view(1), as_);
      if (words.empty()) continue;
      if (!all.empty()) all += ' ';
      all += words;
      if (as_ != As::name) all.append(" ").append(end_of_text);
    }
    return all;
  }

 private:
  Statement rows_;
  As as_;
  bool has_row_ = false;
};

std::string tagged(const char* role) {
  return "SELECT tag.article, topic.id FROM tag JOIN topic ON topic.key = tag.topic WHERE tag.role = '" +
         std::string(role) + "' ORDER BY tag.article, tag.rank";
}

void write_articles(const Database& database) {
  std::array<Column, 7> columns{
      Column(database, As::words, "SELECT key, title FROM article ORDER BY key"),
      Column(database, As::name, tagged("about")),
      Column(database, As::name, tagged("mentions")),
      Column(database, As::words, "SELECT article, title FROM section ORDER BY article, position"),
      Column(database, As::words, "SELECT article, name FROM author ORDER BY article, position"),
      Column(database, As::words,
             "SELECT article, text FROM passage WHERE place NOT IN ('title', 'section') ORDER BY article, position"),
      Column(database, As::source,
             "SELECT article, source FROM link WHERE role = 'source' AND source <> '' ORDER BY article, position"),
  };
  Statement insert(database,
                   "INSERT INTO article_words (rowid, title, about, mentions, section, author, text, source) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  Statement articles(database, "SELECT key FROM article ORDER BY key");
  while (articles.step()) {
    const std::int64_t key = articles.integer(0);
    std::array<std::string, columns.size()> words;
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = columns[i].words_of_article(key);
    const std::array<Value, columns.size() + 1> row{key,      words[0], words[1], words[2],
                                                    words[3], words[4], words[5], words[6]};
    insert.run(row);
  }
  // One segment is smaller than many, and asked faster.
  database.execute("INSERT INTO article_words (article_words) VALUES ('optimize')");
}

/// The labels of topics that an article has, also of those that were counted elsewhere, in the order of the table so
/// that its pages are full.
void write_labels(const Database& database) {
  std::set<std::pair<std::string, std::int64_t>> labels;
  Statement rows(database,
                 "SELECT topic, text FROM label WHERE topic IN "
                 "(SELECT topic FROM tag UNION SELECT topic FROM topic_count WHERE about + mentions > 0)");
  while (rows.step()) {
    if (std::string words = searchable(rows.text_view(1)); !words.empty())
      labels.emplace(std::move(words), rows.integer(0));
  }
  Statement insert(database, "INSERT INTO label_words VALUES (?, ?)");
  for (const auto& [words, topic] : labels) insert.run(std::array<Value, 2>{words, topic});
}

void write_sources(const Database& database) {
  std::map<std::pair<std::string, std::string>, std::int64_t> sources;
  Statement rows(database,
                 "SELECT source, count(DISTINCT article) FROM link WHERE role = 'source' AND source <> '' "
                 "GROUP BY source");
  while (rows.step()) {
    for (std::string& word : source_words(rows.text_view(0)))
      if (word.front() != '.') sources[{std::move(word), rows.text(0)}] = rows.integer(1);
  }
  Statement insert(database, "INSERT INTO source_words VALUES (?, ?, ?)");
  for (const auto& [name, articles] : sources) insert.run(std::array<Value, 3>{name.first, name.second, articles});
}

}  // namespace

void write_search_index(const Database& database) {
  database.execute(tables);
  write_articles(database);
  write_labels(database);
  write_sources(database);
}

}  // namespace weft::archive
