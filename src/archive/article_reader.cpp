// SPDX-License-Identifier: MIT
#include "archive/article_reader.hpp"

#include "archive/cards.hpp"
#include "archive/read_issues.hpp"
#include "text/url.hpp"

#include <algorithm>

namespace weft::archive {

namespace {

std::vector<Key> keys_in(Statement& rows) {
  std::vector<Key> found;
  while (rows.step()) found.push_back(rows.integer(0));
  return found;
}

/// Without schemes, sorted, each once.
std::vector<std::string> pages_at(Statement& rows) {
  std::vector<std::string> pages;
  while (rows.step()) pages.emplace_back(text::without_scheme(rows.text_view(0)));
  std::sort(pages.begin(), pages.end());
  pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
  return pages;
}

/// The ways in which the address of a page may be kept. REQUIRES: they outlive the answer.
struct Spellings {
  explicit Spellings(std::string_view page)
      : secure("https://" + std::string(page)), plain("http://" + std::string(page)), bare(page) {}

  void ask(Statement& statement) const {
    statement.ask({std::string_view(secure), std::string_view(plain), std::string_view(bare)});
  }

  std::string secure;
  std::string plain;
  std::string bare;
};

}  // namespace

std::optional<ArticleKeys> ArticleReader::find_article(std::string_view id) const {
  Statement row(database_, "SELECT key, issue FROM article WHERE id = ?");
  row.ask({id});
  return row.step() ? std::optional(ArticleKeys{row.integer(0), row.integer(1)}) : std::nullopt;
}

std::optional<Key> ArticleReader::find_issue(std::string_view id) const {
  Statement row(database_, "SELECT key FROM issue WHERE id = ?");
  row.ask({id});
  return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

bool ArticleReader::has_source(std::string_view source) const {
  Statement row(database_, "SELECT 1 FROM link WHERE source = ? AND role = 'source' LIMIT 1");
  row.ask({source});
  return !source.empty() && row.step();
}

std::vector<std::string> ArticleReader::titled(std::string_view title) const {
  Statement rows(database_, "SELECT id FROM article WHERE title = ? ORDER BY key");
  rows.ask({title});
  return texts_in(rows);
}

std::vector<std::string> ArticleReader::with_slug(std::string_view slug) const {
  const std::string ending = "/" + std::string(slug);
  Statement rows(database_, "SELECT id FROM article WHERE substr(id, -length(?1)) = ?1 ORDER BY key");
  rows.ask({std::string_view(ending)});
  return texts_in(rows);
}

std::vector<std::string> ArticleReader::about(std::string_view page) const {
  Statement rows(database_,
                 "SELECT DISTINCT article.id FROM link JOIN article ON article.key = link.article "
                 "WHERE role = 'source' AND canonical IN (?, ?, ?) ORDER BY article.key");
  const Spellings spellings(page);
  spellings.ask(rows);
  return texts_in(rows);
}

Issue ArticleReader::issue(Key issue) const {
  Statement row(database_, std::string("SELECT ") + issue_columns + " FROM issue WHERE key = ?");
  row.ask({issue});
  if (!row.step()) database_.damaged("an issue that is not there");
  return issue_at(row, 0);
}

std::vector<Issue> ArticleReader::issues() const {
  Statement rows(database_, std::string("SELECT ") + issue_columns + " FROM issue ORDER BY key");
  std::vector<Issue> found;
  while (rows.step()) found.push_back(issue_at(rows, 0));
  return found;
}

TaggedIssue ArticleReader::tagged_issue(Key issue, Evidence evidence) const {
  const auto topics = static_cast<std::size_t>(database_.integer("SELECT count(*) FROM topic"));
  return IssueReader(database_, topics, Texts::no, evidence).read(static_cast<std::size_t>(issue));
}

Named ArticleReader::topic(TopicId topic) const {
  Statement row(database_,
                "SELECT topic.id, label.text FROM topic JOIN label ON label.topic = topic.key AND label.position = 0 "
                "WHERE topic.key = ?");
  row.ask({static_cast<Key>(index_of(topic))});
  if (!row.step()) database_.damaged("a topic without a label");
  return {row.text(0), row.text(1)};
}

KnownStanding ArticleReader::standing(Key article) const {
  const auto vertices = static_cast<std::size_t>(database_.integer("SELECT count(*) FROM article"));
  Statement row(database_,
                "SELECT degree, strength, page_rank, place, betweenness, core, number, name, size "
                "FROM article_standing LEFT JOIN community ON network = 'articles' AND number = community "
                "WHERE article = ?");
  row.ask({article});
  if (!row.step()) database_.damaged("an article without a standing");
  return standing_at(row, 0, vertices);
}

std::vector<std::string> ArticleReader::pages_of(Key article) const {
  Statement rows(database_, "SELECT canonical FROM link WHERE article = ? AND role = 'source' AND canonical <> ''");
  rows.ask({article});
  return pages_at(rows);
}

std::vector<Key> ArticleReader::references_of(Key article) const {
  Statement rows(database_, "SELECT issue FROM article_reference WHERE article = ? ORDER BY issue");
  rows.ask({article});
  return keys_in(rows);
}

std::vector<ArticleKeys> ArticleReader::articles_about(std::string_view page) const {
  Statement rows(database_,
                 "SELECT DISTINCT article.key, article.issue FROM link JOIN article ON article.key = link.article "
                 "WHERE role = 'source' AND canonical IN (?, ?, ?) ORDER BY article.key");
  const Spellings spellings(page);
  spellings.ask(rows);
  std::vector<ArticleKeys> found;
  while (rows.step()) found.push_back({rows.integer(0), rows.integer(1)});
  return found;
}

/// Of `what`, a count from one table with one value.
std::size_t ArticleReader::count(const std::string& what, Value value) const {
  Statement row(database_, "SELECT " + what);
  row.ask({value});
  row.step();
  return row.number(0);
}

std::size_t ArticleReader::articles_from(std::string_view source) const {
  return count("count(DISTINCT article) FROM link WHERE source = ? AND role = 'source'", source);
}

std::size_t ArticleReader::articles_in(Key issue) const {
  return count("count(*) FROM article WHERE issue = ?", issue);
}

std::size_t ArticleReader::articles_referring_to(Key issue) const {
  return count("count(*) FROM article_reference WHERE issue = ?", issue);
}

/// Of the articles that `which`, a condition on `article` with one value, picks. Which they are is settled before more
/// is read of any.
std::vector<ArticleCard> ArticleReader::cards(const std::string& which, Value value,
                                              const PortraitOptions& options) const {
  Statement rows(database_, "SELECT " + card_columns(options.addresses) +
                                " FROM article JOIN issue ON issue.key = article.issue WHERE article.key IN "
                                "(SELECT article.key FROM article WHERE " +
                                which +
                                " ORDER BY article.issue DESC, article.key LIMIT ?) "
                                "ORDER BY issue.key DESC, article.key");
  rows.ask({value, as_limit(options.limit)});
  const Newsletters newsletters = newsletters_in(database_);
  std::vector<ArticleCard> found;
  while (rows.step()) found.push_back(card_at(rows, 0, newsletters));
  return found;
}

ArticleCard ArticleReader::card(Key article) const {
  std::vector<ArticleCard> found = cards("article.key = ?", article, {});
  if (found.empty()) database_.damaged("an article that is not there");
  return std::move(found.front());
}

std::vector<ArticleCard> ArticleReader::cards_from(std::string_view source, const PortraitOptions& options) const {
  return cards("article.key IN (SELECT article FROM link WHERE source = ? AND role = 'source')", source, options);
}

std::vector<ArticleCard> ArticleReader::cards_in(Key issue, const PortraitOptions& options) const {
  return cards("article.issue = ?", issue, options);
}

std::vector<ArticleCard> ArticleReader::cards_referring_to(Key issue, const PortraitOptions& options) const {
  return cards("article.key IN (SELECT article FROM article_reference WHERE issue = ?)", issue, options);
}

std::vector<std::string> ArticleReader::pages_in(Key issue) const {
  Statement rows(database_,
                 "SELECT canonical FROM article JOIN link ON link.article = article.key "
                 "WHERE article.issue = ? AND recurring = 0 AND role = 'source' AND canonical <> ''");
  rows.ask({issue});
  return pages_at(rows);
}

std::vector<Key> ArticleReader::issues_with(std::string_view page) const {
  Statement rows(database_,
                 "SELECT DISTINCT article.issue FROM link JOIN article ON article.key = link.article "
                 "WHERE role = 'source' AND canonical IN (?, ?, ?) AND recurring = 0");
  const Spellings spellings(page);
  spellings.ask(rows);
  return keys_in(rows);
}

}  // namespace weft::archive
