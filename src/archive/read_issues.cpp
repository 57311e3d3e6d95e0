// SPDX-License-Identifier: MIT
#include "archive/read_issues.hpp"

#include "archive/anchors.hpp"
#include "archive/reading.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace weft::archive {

namespace {

std::vector<TaggedIssue> read_issue_rows(const Database& database) {
  std::vector<TaggedIssue> issues;
  Statement rows(database,
                 "SELECT key, id, series, number, date, title, path, draft, content_hash FROM issue ORDER BY key");
  while (rows.step()) {
    if (rows.index(0, issues.size() + 1) != issues.size()) database.damaged("the keys of issues have gaps");
    TaggedIssue tagged;
    Issue& issue = tagged.issue;
    issue.id = rows.text(1);
    issue.series = rows.text(2);
    issue.number = rows.text(3);
    issue.date = rows.text(4);
    issue.title = rows.text(5);
    issue.path = rows.text(6);
    issue.draft = rows.index(7, 2) == 1;
    tagged.content_hash = rows.text(8);
    issues.push_back(std::move(tagged));
  }
  return issues;
}

/// The part of an article's id that is its own.
std::string slug_of(const Statement& row, int column, const Issue& issue) {
  const std::string_view id = row.text_view(column);
  if (id.size() <= issue.id.size() || !id.starts_with(issue.id) || id[issue.id.size()] != '/')
    row.database().damaged("an article whose id is not of its issue");
  return std::string(id.substr(issue.id.size() + 1));
}

/// An article and its tags, by its key. The pointers hold once all articles are read.
struct ArticlePlace {
  Article* article = nullptr;
  ArticleTags* tags = nullptr;
};

class ArticleReader {
 public:
  ArticleReader(const Database& database, std::size_t topics, std::vector<TaggedIssue>& issues)
      : database_(database), topics_(topics) {
    read_articles(issues);
    for (TaggedIssue& tagged : issues) {
      tagged.tags.resize(tagged.issue.articles.size());
      for (std::size_t i = 0; i < tagged.tags.size(); ++i)
        places_.push_back({&tagged.issue.articles[i], &tagged.tags[i]});
    }
  }

  void read_texts() {
    Statement sections(database_, "SELECT article, title FROM section ORDER BY article, position");
    while (sections.step()) at(sections).article->section.push_back(sections.text(1));
    Statement authors(database_, "SELECT article, name FROM author ORDER BY article, position");
    while (authors.step()) at(authors).article->authors.push_back(authors.text(1));
    Statement attributes(database_, "SELECT article, text FROM attribute ORDER BY article, position");
    while (attributes.step()) at(attributes).article->attributes.push_back(attributes.text(1));
  }

  void read_links() {
    Statement rows(database_,
                   "SELECT article, url, canonical, source, text, role, begin_byte, end_byte FROM link ORDER BY key");
    while (rows.step())
      at(rows).article->links.push_back(
          {rows.text(1), rows.text(2), rows.text(3), rows.text(4), enumerator<LinkRole>(rows, 5), rows.span(6)});
  }

  void read_passages() {
    Statement rows(database_, "SELECT article, place, text, anchors FROM passage ORDER BY key");
    while (rows.step()) {
      auto anchors = parse_anchors(rows.text_view(3));
      if (!anchors) database_.damaged("anchors that are none");
      at(rows).article->passages.push_back({enumerator<Place>(rows, 1), rows.text(2), *std::move(anchors)});
    }
  }

  void read_tags() {
    Statement rows(database_, "SELECT article, topic, role, score, count FROM tag ORDER BY article, rank");
    while (rows.step()) {
      Tag tag;
      tag.topic = topic_at(rows, 1, topics_);
      tag.role = enumerator<Role>(rows, 2);
      tag.score = rows.real(3);
      tag.count = rows.number(4);
      at(rows).tags->tags.push_back(std::move(tag));
    }
  }

  void read_mentions() {
    Statement rows(database_,
                   "SELECT article, topic, place, text, begin_byte, end_byte, line, column FROM mention "
                   "ORDER BY article, topic, position");
    while (rows.step()) {
      Mention mention = mention_at(rows, 1);
      std::vector<Tag>& tags = at(rows).tags->tags;
      const auto tag = std::find_if(tags.begin(), tags.end(), [&](const Tag& t) { return t.topic == mention.topic; });
      if (tag == tags.end()) database_.damaged("a mention without a tag");
      tag->mentions.push_back(std::move(mention));
    }
  }

  void read_candidates() {
    Statement rows(database_,
                   "SELECT article, topic, place, text, begin_byte, end_byte, line, column, reason FROM candidate "
                   "ORDER BY article, position");
    while (rows.step()) at(rows).tags->candidates.push_back({mention_at(rows, 1), rows.text(8)});
  }

 private:
  void read_articles(std::vector<TaggedIssue>& issues) const {
    Statement rows(database_,
                   "SELECT key, id, issue, title, shape, recurring, begin_byte, end_byte FROM article ORDER BY key");
    std::size_t keys = 0;
    std::size_t latest_issue = 0;
    while (rows.step()) {
      const std::size_t issue = rows.index(2, issues.size());
      if (rows.index(0, keys + 1) != keys || issue < latest_issue) database_.damaged("the articles are out of order");
      ++keys;
      latest_issue = issue;
      Article article;
      article.slug = slug_of(rows, 1, issues[issue].issue);
      article.title = rows.text(3);
      article.shape = enumerator<Shape>(rows, 4);
      article.recurring = rows.index(5, 2) == 1;
      article.span = rows.span(6);
      issues[issue].issue.articles.push_back(std::move(article));
    }
  }

  /// The article that the first column refers to.
  ArticlePlace& at(const Statement& row) { return places_[row.index(0, places_.size())]; }

  /// Topic, place, text, span and position, in the columns from `first` on.
  Mention mention_at(const Statement& row, int first) const {
    return {topic_at(row, first, topics_),
            enumerator<Place>(row, first + 1),
            row.text(first + 2),
            row.span(first + 3),
            {row.number(first + 5), row.number(first + 6)}};
  }

  const Database& database_;
  std::size_t topics_;
  std::vector<ArticlePlace> places_;
};

}  // namespace

std::vector<TaggedIssue> read_issues(const Database& database, std::size_t topics, Texts texts, Evidence evidence) {
  std::vector<TaggedIssue> issues = read_issue_rows(database);
  ArticleReader reader(database, topics, issues);
  reader.read_texts();
  reader.read_links();
  if (texts == Texts::yes) reader.read_passages();
  reader.read_tags();
  if (evidence == Evidence::yes) {
    reader.read_mentions();
    reader.read_candidates();
  }
  return issues;
}

}  // namespace weft::archive
