// SPDX-License-Identifier: MIT
#include <weft/corpus.hpp>

#include "corpus/analysis.hpp"
#include "corpus/article_reader.hpp"
#include "text/slug.hpp"

#include <unordered_map>
#include <utility>

namespace weft {

namespace {

/// Articles of one title are told apart by their order.
void give_slugs(std::vector<Article>& articles) {
  std::unordered_map<std::string, std::size_t> claims;
  for (Article& article : articles) {
    const std::string wanted = text::slug(article.title);
    const std::string base = wanted.empty() ? "untitled" : wanted;
    article.slug = base;
    while (claims.contains(article.slug)) article.slug = base + "-" + std::to_string(++claims[base]);
    claims.emplace(article.slug, 1);
  }
}

void identify(Issue& issue, corpus::Identity identity) {
  issue.id = std::move(identity.id);
  issue.series = std::move(identity.series.value);
  issue.number = std::move(identity.number.value);
  issue.date = std::move(identity.date.value);
  issue.title = std::move(identity.title.value);
  issue.draft = identity.draft;
}

}  // namespace

Issue parse_issue(std::string_view text, std::string_view path, Diagnostics& diagnostics, const ReadingRules& rules) {
  Issue issue;
  issue.path = std::string(path);
  auto analysis = corpus::analyse(text, path, rules, diagnostics);
  if (!analysis) return issue;
  identify(issue, std::move(analysis->identity));
  const std::vector<corpus::Entry>& entries = analysis->segmentation.entries;
  if (entries.empty() && !has_errors(diagnostics)) {
    diagnostics.push_back({Severity::warning,
                           "issue-no-articles",
                           "no article was found: it has neither text nor links",
                           {analysis->front_matter.end, analysis->front_matter.end},
                           "leave the file out of the folder when it is no issue"});
  }
  for (const corpus::Entry& entry : entries)
    issue.articles.push_back(corpus::read_article(analysis->document, entry, issue.title, diagnostics));
  give_slugs(issue.articles);
  return issue;
}

}  // namespace weft
