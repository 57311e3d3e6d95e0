// SPDX-License-Identifier: MIT
#include <weft/archive.hpp>

#include "archive/article_reader.hpp"
#include "archive/identity.hpp"
#include "archive/open.hpp"
#include "archive/read_ontology.hpp"
#include "archive/reading.hpp"
#include "archive/view.hpp"
#include "text/url.hpp"

#include <algorithm>
#include <cstdint>

namespace weft {

namespace {

using archive::Statement;
using archive::texts_in;

std::int64_t key_of(ArticleNumber article) { return archive::integer(index_of(article)); }

ArticleNumber number_at(const Statement& row, int column) { return ArticleNumber(row.number(column)); }

std::vector<ArticleNumber> numbers_in(Statement& rows) {
  std::vector<ArticleNumber> found;
  while (rows.step()) found.push_back(number_at(rows, 0));
  return found;
}

}  // namespace

Archive::Impl::Impl(const std::string& path)
    : database(archive::open_to_read(path)), transaction(std::make_unique<archive::Transaction>(*database, "BEGIN")) {
  archive::require_archive(*database, path);
}

Statement& Archive::Impl::statement(const char* sql, std::initializer_list<archive::Value> values) const {
  auto known = statements_.find(sql);
  if (known == statements_.end()) known = statements_.emplace(sql, Statement(*database, sql)).first;
  known->second.ask(values);
  return known->second;
}

const archive::ArchivedFeatures& Archive::Impl::features() const {
  if (!features_) features_.emplace(*database);
  return *features_;
}

Archive::Archive(const std::string& path) : impl_(std::make_unique<Impl>(path)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

std::string Archive::contents() const { return archive::stored_fingerprint(*impl_->database); }

bool Archive::is_counted() const { return impl_->database->integer("SELECT count(*) FROM counted") > 0; }

const FeatureIndex& Archive::features() const { return impl_->features(); }

std::shared_ptr<const Ontology> Archive::load_ontology() const { return archive::read_ontology(*impl_->database); }

std::optional<ArticleNumber> Archive::find_article(std::string_view id) const {
  Statement& row = impl_->statement("SELECT key FROM article WHERE id = ?", {id});
  return row.step() ? std::optional(number_at(row, 0)) : std::nullopt;
}

std::vector<ArticleNumber> Archive::articles_titled(std::string_view title) const {
  Statement& rows = impl_->statement("SELECT key FROM article WHERE title = ? ORDER BY key", {title});
  return numbers_in(rows);
}

std::vector<ArticleNumber> Archive::articles_under(std::string_view topic) const {
  Statement& rows = impl_->statement(
      "WITH RECURSIVE below (key) AS ("
      "SELECT key FROM topic WHERE id = ? "
      "UNION SELECT topic FROM below JOIN topic_broader ON broader = below.key) "
      "SELECT DISTINCT article FROM below JOIN tag ON tag.topic = below.key ORDER BY article",
      {topic});
  return numbers_in(rows);
}

std::vector<ArticleNumber> Archive::articles_about(std::string_view page) const {
  const std::string secure = "https://" + std::string(page);
  const std::string plain = "http://" + std::string(page);
  Statement& rows = impl_->statement(
      "SELECT DISTINCT article FROM link JOIN article ON article.key = link.article "
      "WHERE role = 'source' AND canonical IN (?, ?) AND recurring = 0 ORDER BY article",
      {std::string_view(secure), std::string_view(plain)});
  return numbers_in(rows);
}

ArticleCard Archive::card(ArticleNumber article) const {
  return archive::ArticleReader(*impl_->database).card(key_of(article));
}

std::vector<TopicRole> Archive::topics_of(ArticleNumber article) const {
  Statement& rows = impl_->statement(
      "SELECT topic.id, tag.role FROM tag JOIN topic ON topic.key = tag.topic WHERE tag.article = ? ORDER BY tag.rank",
      {key_of(article)});
  std::vector<TopicRole> found;
  while (rows.step()) found.push_back({rows.text(0), archive::enumerator<Role>(rows, 1)});
  return found;
}

std::vector<std::string> Archive::pages_of(ArticleNumber article) const {
  Statement& rows = impl_->statement(
      "SELECT canonical FROM link WHERE article = ? AND role = 'source' AND canonical <> ''", {key_of(article)});
  std::vector<std::string> pages;
  while (rows.step()) pages.emplace_back(text::without_scheme(rows.text_view(0)));
  std::sort(pages.begin(), pages.end());
  pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
  return pages;
}

std::string Archive::label_of(std::string_view topic) const {
  Statement& row = impl_->statement(
      "SELECT label.text FROM topic JOIN label ON label.topic = topic.key WHERE topic.id = ? "
      "ORDER BY label.position LIMIT 1",
      {topic});
  return row.step() ? row.text(0) : std::string(topic);
}

std::vector<std::string> Archive::labels_of(std::string_view topic) const {
  Statement& rows = impl_->statement(
      "SELECT label.text FROM topic JOIN label ON label.topic = topic.key WHERE topic.id = ? ORDER BY label.position",
      {topic});
  return texts_in(rows);
}

std::vector<std::string> Archive::ancestors_of(std::string_view topic) const {
  Statement& rows = impl_->statement(
      "WITH RECURSIVE above (key) AS ("
      "SELECT broader FROM topic_broader WHERE topic = (SELECT key FROM topic WHERE id = ?) "
      "UNION SELECT broader FROM above JOIN topic_broader ON topic = above.key) "
      "SELECT topic.id FROM above JOIN topic ON topic.key = above.key ORDER BY topic.id",
      {topic});
  return texts_in(rows);
}

ArticleRange Archive::issue_of(ArticleNumber article) const {
  Statement& row = impl_->statement(
      "SELECT min(key), max(key) + 1 FROM article WHERE issue = (SELECT issue FROM article WHERE key = ?)",
      {key_of(article)});
  row.step();
  return {number_at(row, 0), number_at(row, 1)};
}

std::vector<ArticleRange> Archive::series_of(ArticleNumber article) const {
  // Most archives have one newsletter, and need no look at each of its issues.
  if (impl_->database->integer("SELECT count(DISTINCT series) FROM issue") == 1)
    return {{ArticleNumber(0), ArticleNumber{impl_->features().articles()}}};
  Statement& row = impl_->statement("SELECT series FROM issue WHERE key = (SELECT issue FROM article WHERE key = ?)",
                                    {key_of(article)});
  const std::string series = row.step() ? row.text(0) : std::string();
  return articles_of(std::span(&series, 1));
}

std::vector<ArticleRange> Archive::articles_of(std::span<const std::string> series) const {
  const ArticleNumber end{impl_->features().articles()};
  Statement& rows = impl_->statement(
      "SELECT (SELECT key FROM article WHERE article.issue = issue.key ORDER BY position LIMIT 1) AS first, series "
      "FROM issue WHERE first IS NOT NULL ORDER BY issue.key",
      {});
  std::vector<ArticleRange> ranges;
  bool is_open = false;
  while (rows.step()) {
    const bool is_own = std::find(series.begin(), series.end(), rows.text_view(1)) != series.end();
    if (is_own && !is_open) ranges.push_back({number_at(rows, 0), end});
    if (!is_own && is_open) ranges.back().end = number_at(rows, 0);
    is_open = is_own;
  }
  return ranges;
}

ArticleRange Archive::sent_between(std::string_view since, std::string_view until) const {
  const ArticleNumber end{impl_->features().articles()};
  if (since.empty() && until.empty()) return {ArticleNumber(0), end};
  // Issues stand by their dates, those without one first.
  Statement& row = impl_->statement(
      "SELECT ifnull(min(article.key), 0), ifnull(max(article.key) + 1, 0) FROM article "
      "JOIN issue ON issue.key = article.issue "
      "WHERE issue.date <> '' AND issue.date >= ?1 AND (?2 = '' OR issue.date <= ?2)",
      {since, until});
  row.step();
  return {number_at(row, 0), number_at(row, 1)};
}

}  // namespace weft
