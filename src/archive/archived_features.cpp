// SPDX-License-Identifier: MIT
#include "archive/archived_features.hpp"

#include "archive/numbered_weights.hpp"
#include "archive/reading.hpp"
#include "archive/words.hpp"

#include <string>

namespace weft::archive {

namespace {

/// How many rows a table has, whose keys have to count them: what is made as large as a key must not be as large as
/// somebody pleases.
std::uint32_t count(const Database& database, const std::string& table) {
  // One by one: alone, each of them is had without a look at every row.
  Statement row(database, "SELECT (SELECT count(*) FROM " + table + "), ifnull((SELECT min(key) FROM " + table +
                              "), 0), ifnull((SELECT max(key) + 1 FROM " + table + "), 0)");
  if (!row.step() || row.integer(1) != 0 || row.integer(0) != row.integer(2))
    database.damaged("the keys of " + table + " have gaps");
  return row.number(0);
}

Yardstick read_yardstick(const Database& database) {
  Statement row(database, "SELECT articles, topic_evenness, word_evenness FROM yardstick");
  if (!row.step()) database.damaged("it has no yardstick");
  return {row.number(0), row.real(1), row.real(2)};
}

/// Goes to the one row that was asked for.
void require_row(Statement& statement) {
  if (!statement.step()) statement.database().damaged("a feature that is not there");
}

/// How many articles have a feature: at least one, and no more than there are.
std::uint32_t having_in(const Statement& row, int column, const Yardstick& yardstick) {
  const std::uint32_t having = row.number(column);
  if (having == 0 || having > yardstick.articles) row.database().damaged("a feature that more have than there are");
  return having;
}

std::vector<NumberedWeight> weights_in(const Statement& row, std::uint32_t limit) {
  auto weights = unpack_weights(row.blob_view(0), limit);
  if (!weights) row.database().damaged("weights that are none");
  return *std::move(weights);
}

}  // namespace

ArchivedFeatures::ArchivedFeatures(const Database& database)
    : database_(database),
      features_(count(database, "feature")),
      articles_(count(database, "article")),
      yardstick_(read_yardstick(database)),
      find_(database, "SELECT key FROM feature WHERE kind = ? AND name = ?"),
      feature_(database, "SELECT kind, name, articles FROM feature WHERE key = ?"),
      articles_having_(database, "SELECT articles FROM feature WHERE key = ?"),
      postings_of_(database, "SELECT postings FROM feature WHERE key = ?"),
      shares_of_(database, "SELECT features FROM article_feature WHERE article = ?") {}

std::optional<FeatureId> ArchivedFeatures::find(FeatureKind kind, std::string_view name) const {
  find_.ask({word_for(kind), name});
  if (!find_.step()) return std::nullopt;
  return FeatureId(static_cast<std::uint32_t>(find_.index(0, features_)));
}

Feature ArchivedFeatures::feature(FeatureId feature) const {
  feature_.ask({integer(index_of(feature))});
  require_row(feature_);
  return {enumerator<FeatureKind>(feature_, 0), feature_.text(1), having_in(feature_, 2, yardstick_)};
}

std::uint32_t ArchivedFeatures::articles_having(FeatureId feature) const {
  articles_having_.ask({integer(index_of(feature))});
  require_row(articles_having_);
  return having_in(articles_having_, 0, yardstick_);
}

std::span<const Posting> ArchivedFeatures::postings(FeatureId feature) const {
  postings_of_.ask({integer(index_of(feature))});
  require_row(postings_of_);
  postings_.clear();
  for (const auto& [number, weight] : weights_in(postings_of_, articles_))
    postings_.push_back({ArticleNumber(number), weight});
  return postings_;
}

std::span<const FeatureShare> ArchivedFeatures::shares(ArticleNumber article) const {
  shares_of_.ask({integer(index_of(article))});
  require_row(shares_of_);
  shares_.clear();
  for (const auto& [number, weight] : weights_in(shares_of_, features_)) shares_.push_back({FeatureId(number), weight});
  return shares_;
}

}  // namespace weft::archive
