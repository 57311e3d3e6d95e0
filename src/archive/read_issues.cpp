// SPDX-License-Identifier: MIT
#include "archive/read_issues.hpp"

#include "archive/anchors.hpp"
#include "archive/reading.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace weft::archive {

namespace {

/// The part of an article's id that is its own.
std::string slug_of(const Statement& row, int column, const Issue& issue) {
  const std::string_view id = row.text_view(column);
  if (id.size() <= issue.id.size() || !id.starts_with(issue.id) || id[issue.id.size()] != '/')
    row.database().damaged("an article whose id is not of its issue");
  return std::string(id.substr(issue.id.size() + 1));
}

/// The keys of the rows that belong to a range of others; a range without an end when there are none.
std::string bounds(const std::string& table, const std::string& owner) {
  return "SELECT ifnull(min(key), 0), ifnull(max(key), -1) FROM " + table + " WHERE " + owner + " BETWEEN ? AND ?";
}

/// Keys count from 0, so one below is damage, which is to be met.
std::int64_t lower_bound(std::int64_t first) { return first == 0 ? std::numeric_limits<std::int64_t>::min() : first; }

/// How far a key is behind the first of those that are read, of which there are so many.
std::size_t place_after(std::int64_t first, const Statement& row, int column, std::size_t limit) {
  const std::int64_t key = row.integer(column);
  if (key < first || static_cast<std::uint64_t>(key - first) >= limit)
    row.database().damaged(std::to_string(key) + " is out of range in " + row.name(column));
  return static_cast<std::size_t>(key - first);
}

}  // namespace

IssueReader::IssueReader(const Database& database, std::size_t topics, Texts texts, Evidence evidence)
    : database_(database),
      topics_(topics),
      texts_(texts),
      evidence_(evidence),
      issues_(database,
              "SELECT key, id, series, number, date, title, path, draft, content_hash FROM issue "
              "WHERE key BETWEEN ? AND ? ORDER BY key"),
      article_bounds_(database, bounds("article", "issue")),
      articles_(database,
                "SELECT key, id, issue, title, shape, recurring, begin_byte, end_byte FROM article "
                "WHERE key BETWEEN ? AND ? ORDER BY key"),
      sections_(database,
                "SELECT article, title FROM section WHERE article BETWEEN ? AND ? ORDER BY article, position"),
      authors_(database, "SELECT article, name FROM author WHERE article BETWEEN ? AND ? ORDER BY article, position"),
      attributes_(database,
                  "SELECT article, text FROM attribute WHERE article BETWEEN ? AND ? ORDER BY article, position"),
      link_bounds_(database, bounds("link", "article")),
      links_(database,
             "SELECT article, url, canonical, source, text, role, begin_byte, end_byte FROM link "
             "WHERE key BETWEEN ? AND ? ORDER BY key"),
      passage_bounds_(database, bounds("passage", "article")),
      passages_(database, "SELECT article, place, text, anchors FROM passage WHERE key BETWEEN ? AND ? ORDER BY key"),
      tags_(database,
            "SELECT article, topic, role, score, count FROM tag WHERE article BETWEEN ? AND ? ORDER BY article, rank"),
      mentions_(database,
                "SELECT article, topic, place, text, begin_byte, end_byte, line, column FROM mention "
                "WHERE article BETWEEN ? AND ? ORDER BY article, topic, position"),
      candidates_(database,
                  "SELECT article, topic, place, text, begin_byte, end_byte, line, column, reason FROM candidate "
                  "WHERE article BETWEEN ? AND ? ORDER BY article, position") {}

std::vector<TaggedIssue> IssueReader::read_all() { return read(Keys::all()); }

TaggedIssue IssueReader::read(std::size_t key) {
  const auto only = static_cast<std::int64_t>(key);
  std::vector<TaggedIssue> issues = read(Keys{only, only});
  if (issues.size() != 1) database_.damaged("an issue that is not there");
  return std::move(issues.front());
}

std::vector<TaggedIssue> IssueReader::read(Keys issue_keys) {
  std::vector<TaggedIssue> issues = read_issue_rows(issue_keys);
  const Keys articles = keys_in(article_bounds_, issue_keys);
  read_article_rows(articles, issue_keys.first, issues);
  read_texts(articles);
  read_links(articles);
  if (texts_ == Texts::yes) read_passages(articles);
  read_tags(articles);
  if (evidence_ == Evidence::yes) read_evidence(articles);
  return issues;
}

std::vector<TaggedIssue> IssueReader::read_issue_rows(Keys keys) {
  std::vector<TaggedIssue> issues;
  issues_.ask({lower_bound(keys.first), keys.last});
  while (issues_.step()) {
    if (place_after(keys.first, issues_, 0, issues.size() + 1) != issues.size())
      database_.damaged("the keys of issues have gaps");
    TaggedIssue tagged;
    Issue& issue = tagged.issue;
    issue.id = issues_.text(1);
    issue.series = issues_.text(2);
    issue.number = issues_.text(3);
    issue.date = issues_.text(4);
    issue.title = issues_.text(5);
    issue.path = issues_.text(6);
    issue.draft = issues_.index(7, 2) == 1;
    tagged.content_hash = issues_.text(8);
    issues.push_back(std::move(tagged));
  }
  return issues;
}

void IssueReader::read_article_rows(Keys keys, std::int64_t first_issue, std::vector<TaggedIssue>& issues) {
  first_article_ = keys.first;
  std::size_t count = 0;
  std::size_t latest_issue = 0;
  articles_.ask({lower_bound(keys.first), keys.last});
  while (articles_.step()) {
    const std::size_t issue = place_after(first_issue, articles_, 2, issues.size());
    if (place_after(keys.first, articles_, 0, count + 1) != count || issue < latest_issue)
      database_.damaged("the articles are out of order");
    ++count;
    latest_issue = issue;
    Article article;
    article.slug = slug_of(articles_, 1, issues[issue].issue);
    article.title = articles_.text(3);
    article.shape = enumerator<Shape>(articles_, 4);
    article.recurring = articles_.index(5, 2) == 1;
    article.span = articles_.span(6);
    issues[issue].issue.articles.push_back(std::move(article));
  }
  places_.clear();
  for (TaggedIssue& tagged : issues) {
    tagged.tags.resize(tagged.issue.articles.size());
    for (std::size_t i = 0; i < tagged.tags.size(); ++i)
      places_.push_back({&tagged.issue.articles[i], &tagged.tags[i]});
  }
}

void IssueReader::read_texts(Keys articles) {
  sections_.ask({lower_bound(articles.first), articles.last});
  while (sections_.step()) at(sections_).article->section.push_back(sections_.text(1));
  authors_.ask({lower_bound(articles.first), articles.last});
  while (authors_.step()) at(authors_).article->authors.push_back(authors_.text(1));
  attributes_.ask({lower_bound(articles.first), articles.last});
  while (attributes_.step()) at(attributes_).article->attributes.push_back(attributes_.text(1));
}

void IssueReader::read_links(Keys articles) {
  const Keys keys = keys_in(link_bounds_, articles);
  links_.ask({lower_bound(keys.first), keys.last});
  while (links_.step())
    at(links_).article->links.push_back({links_.text(1), links_.text(2), links_.text(3), links_.text(4),
                                         enumerator<LinkRole>(links_, 5), links_.span(6)});
}

void IssueReader::read_passages(Keys articles) {
  const Keys keys = keys_in(passage_bounds_, articles);
  passages_.ask({lower_bound(keys.first), keys.last});
  while (passages_.step()) {
    auto anchors = parse_anchors(passages_.text_view(3));
    if (!anchors) database_.damaged("anchors that are none");
    at(passages_).article->passages.push_back(
        {enumerator<Place>(passages_, 1), passages_.text(2), *std::move(anchors)});
  }
}

void IssueReader::read_tags(Keys articles) {
  tags_.ask({lower_bound(articles.first), articles.last});
  while (tags_.step()) {
    Tag tag;
    tag.topic = topic_at(tags_, 1, topics_);
    tag.role = enumerator<Role>(tags_, 2);
    tag.score = tags_.real(3);
    tag.count = tags_.number(4);
    at(tags_).tags->tags.push_back(std::move(tag));
  }
}

void IssueReader::read_evidence(Keys articles) {
  mentions_.ask({lower_bound(articles.first), articles.last});
  while (mentions_.step()) {
    Mention mention = mention_at(mentions_, 1);
    std::vector<Tag>& tags = at(mentions_).tags->tags;
    const auto tag = std::find_if(tags.begin(), tags.end(), [&](const Tag& t) { return t.topic == mention.topic; });
    if (tag == tags.end()) database_.damaged("a mention without a tag");
    tag->mentions.push_back(std::move(mention));
  }
  candidates_.ask({lower_bound(articles.first), articles.last});
  while (candidates_.step())
    at(candidates_).tags->candidates.push_back({mention_at(candidates_, 1), candidates_.text(8)});
}

/// Of all owners all rows are read, those included that belong to none.
IssueReader::Keys IssueReader::keys_in(Statement& bounds, Keys owners) {
  if (owners == Keys::all()) return owners;
  bounds.ask({lower_bound(owners.first), owners.last});
  if (!bounds.step()) return {};
  return {bounds.integer(0), bounds.integer(1)};
}

/// The article that the first column refers to.
IssueReader::ArticlePlace& IssueReader::at(const Statement& row) {
  return places_[place_after(first_article_, row, 0, places_.size())];
}

/// Topic, place, text, span and position, in the columns from `first` on.
Mention IssueReader::mention_at(const Statement& row, int first) const {
  return {topic_at(row, first, topics_),
          enumerator<Place>(row, first + 1),
          row.text(first + 2),
          row.span(first + 3),
          {row.number(first + 5), row.number(first + 6)}};
}

}  // namespace weft::archive
