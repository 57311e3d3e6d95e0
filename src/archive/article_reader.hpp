// SPDX-License-Identifier: MIT
#pragma once

/// What an archive tells of articles, and of the issues and sources that they stand in and lead to.
/// In: keys, ids, addresses. Out: the rows that belong to them.
/// Never decides what counts as the same work, or as sent before.

#include "archive/topic_reader.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::archive {

/// An article, and where it stands.
struct ArticleKeys {
  Key article = 0;
  Key issue = 0;
};

class ArticleReader {
 public:
  /// REQUIRES: the database is an archive, and outlives it.
  explicit ArticleReader(const Database& database) : database_(database) {}

  std::optional<ArticleKeys> find_article(std::string_view id) const;
  std::optional<Key> find_issue(std::string_view id) const;
  bool has_source(std::string_view source) const;

  /// The ids of articles with a title, with a slug, and about a page, which is given without its scheme.
  std::vector<std::string> titled(std::string_view title) const;
  std::vector<std::string> with_slug(std::string_view slug) const;
  std::vector<std::string> about(std::string_view page) const;

  /// Issues without their articles.
  Issue issue(Key issue) const;
  std::vector<Issue> issues() const;

  /// An issue with all but texts.
  TaggedIssue tagged_issue(Key issue, Evidence evidence) const;

  ArticleCard card(Key article) const;
  Named topic(TopicId topic) const;
  KnownStanding standing(Key article) const;

  /// The pages an article is about, without schemes, sorted.
  std::vector<std::string> pages_of(Key article) const;

  /// The issues that an article links, in their order.
  std::vector<Key> references_of(Key article) const;

  /// The articles about a page, those that recur included, in their order.
  std::vector<ArticleKeys> articles_about(std::string_view page) const;

  std::size_t articles_from(std::string_view source) const;

  std::size_t articles_in(Key issue) const;
  std::size_t articles_referring_to(Key issue) const;

  // The latest issue first, articles of one issue in reading order, as far as the options have it.
  std::vector<ArticleCard> cards_from(std::string_view source, const PortraitOptions& options) const;
  std::vector<ArticleCard> cards_in(Key issue, const PortraitOptions& options) const;
  std::vector<ArticleCard> cards_referring_to(Key issue, const PortraitOptions& options) const;

  /// The pages that the articles of an issue are about, without schemes, each once, what recurs left out.
  std::vector<std::string> pages_in(Key issue) const;

  /// The issues in which an article that does not recur is about a page.
  std::vector<Key> issues_with(std::string_view page) const;

 private:
  std::size_t count(const std::string& what, Value value) const;
  std::vector<ArticleCard> cards(const std::string& which, Value value, const PortraitOptions& options) const;

  const Database& database_;
};

}  // namespace weft::archive
