// SPDX-License-Identifier: MIT
#pragma once

#include "support/keep_corpus.hpp"
#include "support/little_world.hpp"
#include "support/temporary_folder.hpp"

#include <weft/archive.hpp>
#include <weft/find.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A corpus with texts, made for being searched.
namespace weft::tests {

struct TextRow {
  std::string title;
  std::string text;  ///< may be empty
  std::string source = "example.org";
  std::vector<std::string> about = {};
  std::vector<std::string> mentions = {};
  bool recurring = false;
  std::vector<std::string> section = {};
  std::vector<std::string> authors = {};
};

inline Article make_text(const TextRow& row, std::size_t number) {
  Article article;
  article.slug = "a" + std::to_string(number);
  article.title = row.title;
  article.section = row.section;
  article.authors = row.authors;
  article.recurring = row.recurring;
  article.passages.push_back({Place::title, row.title, {}});
  if (!row.text.empty()) article.passages.push_back({Place::body, row.text, {}});
  article.links.push_back(make_source_link("https://" + row.source + "/" + article.slug, row.title));
  return article;
}

inline TaggedIssue make_issue_of(const Ontology& ontology, const std::string& date, const std::vector<TextRow>& rows) {
  TaggedIssue tagged;
  tagged.issue.id = date.substr(0, 7);
  tagged.issue.series = "Little Weekly";
  tagged.issue.date = date;
  tagged.issue.title = "Little Weekly";
  tagged.issue.path = tagged.issue.id + ".md";
  for (const TextRow& row : rows) {
    tagged.issue.articles.push_back(make_text(row, tagged.issue.articles.size()));
    ArticleRow tags;
    tags.about = row.about;
    tags.mentions = row.mentions;
    tagged.tags.push_back(make_tags(ontology, tags));
  }
  return tagged;
}

/// An archive of the little ontology and some issues, that answers.
class FindWorld {
 public:
  explicit FindWorld(std::vector<TextRow> rows) : FindWorld({{"2020-01-01", std::move(rows)}}) {}

  explicit FindWorld(const std::vector<std::pair<std::string, std::vector<TextRow>>>& issues) {
    ArchivedCorpus corpus;
    corpus.ontology = little_ontology();
    for (const auto& [date, rows] : issues) corpus.issues.push_back(make_issue_of(*corpus.ontology, date, rows));
    keep_corpus(path(), corpus);
  }

  std::string path() const { return folder_.path("weft.db"); }

  FindAnswer find(std::string_view words, const FindOptions& options = {}) const {
    return find_in_archive(path(), words, options);
  }

  /// The titles that answer, in their order.
  std::vector<std::string> titles(std::string_view words, const FindOptions& options = {}) const {
    std::vector<std::string> titles;
    for (const FoundArticle& article : find(words, options).articles) titles.push_back(article.title.text);
    return titles;
  }

 private:
  TemporaryFolder folder_;
};

/// The text with its hits in brackets.
inline std::string bracketed(const MarkedText& marked) {
  std::string result;
  std::size_t at = 0;
  for (const Span& hit : marked.hits) {
    result += marked.text.substr(at, hit.begin - at) + '[' + marked.text.substr(hit.begin, hit.end - hit.begin) + ']';
    at = hit.end;
  }
  return result + marked.text.substr(at);
}

}  // namespace weft::tests
