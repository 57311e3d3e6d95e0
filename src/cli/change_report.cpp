// SPDX-License-Identifier: MIT
#include "cli/change_report.hpp"

#include "cli/messages.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace weft::cli {

namespace {

constexpr std::size_t most_of_a_kind = 8;

/// `+ 2024-05 (7 articles)`
void add_issues(Phrases& texts, std::string_view sign, const Phrases& ids, const ArchivedCorpus& corpus) {
  for (const TaggedIssue& tagged : corpus.issues) {
    if (std::find(ids.begin(), ids.end(), tagged.issue.id) == ids.end()) continue;
    const std::size_t articles = tagged.issue.articles.size();
    texts.push_back(std::string(sign) + ' ' + tagged.issue.id + " (" + counted(articles, "article", "articles") + ")");
  }
}

/// Those of issues that came or went go without saying.
void add_articles(Phrases& texts, std::string_view sign, const Phrases& ids, const Phrases& issues) {
  for (const std::string& id : ids) {
    const std::string issue = id.substr(0, id.find('/'));
    if (std::find(issues.begin(), issues.end(), issue) == issues.end()) texts.push_back(std::string(sign) + ' ' + id);
  }
}

void add(Phrases& texts, std::string_view sign, const std::vector<const Topic*>& topics) {
  for (const Topic* topic : topics) texts.push_back(std::string(sign) + ' ' + topic->label());
}

/// `+ Kafka: 2024-05/exactly-once`
void add(Phrases& texts, std::string_view sign, const std::vector<TagChange>& changes, const ArchivedCorpus& corpus) {
  for (const TagChange& change : changes) {
    const Issue& issue = corpus.issues[change.article.issue].issue;
    texts.push_back(std::string(sign) + ' ' + change.topic->label() + ": " + issue.id + '/' +
                    issue.articles[change.article.article].slug);
  }
}

Field shortened(std::string_view name, Phrases texts) {
  if (texts.size() > most_of_a_kind) {
    const std::size_t more = texts.size() - most_of_a_kind + 1;
    texts.resize(most_of_a_kind - 1);
    texts.push_back("… " + std::to_string(more) + " more");
  }
  return {name, std::move(texts)};
}

}  // namespace

std::vector<Field> changes_of(const Comparison& comparison, const ArchivedCorpus& before, const ArchivedCorpus& after) {
  Phrases issues;
  add_issues(issues, "+", comparison.issues_added, after);
  add_issues(issues, "−", comparison.issues_removed, before);
  Phrases articles;
  add_articles(articles, "+", comparison.articles_added, comparison.issues_added);
  add_articles(articles, "−", comparison.articles_removed, comparison.issues_removed);
  for (const Renaming& renamed : comparison.articles_renamed)
    articles.push_back(renamed.old_title + " → " + renamed.title);
  Phrases tags;
  for (const TopicChange& topic : comparison.topics) {
    add(tags, "+", topic.gained, after);
    add(tags, "−", topic.lost, before);
  }
  Phrases topics;
  add(topics, "+", comparison.topics_gained);
  add(topics, "−", comparison.topics_lost);
  return {shortened("issues", std::move(issues)), shortened("articles", std::move(articles)),
          shortened("tags", std::move(tags)), shortened("topics", std::move(topics))};
}

}  // namespace weft::cli
