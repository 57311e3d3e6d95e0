// SPDX-License-Identifier: MIT
#include <weft/corpus.hpp>

#include "corpus/article_reader.hpp"
#include "corpus/front_matter.hpp"
#include "corpus/identity.hpp"
#include "corpus/limits.hpp"
#include "corpus/markdown.hpp"
#include "corpus/outline.hpp"
#include "corpus/segmentation.hpp"
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

/// The title that the text gives to the issue: that of its title heading, or the heading that a post begins with.
std::string title_in(const corpus::Outline& outline, const corpus::Segmentation& segmentation) {
  const auto& entries = segmentation.entries;
  const bool is_post = entries.size() == 1 && entries.front().shape == Shape::post;
  const bool begins_with_heading = outline.regions.size() > 1 && outline.regions.front().end == 0;
  if (!outline.title.empty() || !is_post || !begins_with_heading) return outline.title;
  return outline.regions[1].title;
}

}  // namespace

Issue parse_issue(std::string_view text, std::string_view path, Diagnostics& diagnostics, const ReadingRules& rules) {
  Issue issue;
  issue.path = std::string(path);
  const corpus::FrontMatter front_matter = corpus::parse_front_matter(text, diagnostics);
  if (auto excess = corpus::find_excess(text, front_matter.end)) {
    diagnostics.push_back(*std::move(excess));
    return issue;
  }
  const corpus::Document document = corpus::parse_markdown(text, front_matter.end, rules.base_url);
  const corpus::Outline outline = corpus::outline_of(document);
  const corpus::Segmentation segmentation = corpus::segment(document, outline, rules);
  identify(issue, corpus::identify(front_matter, title_in(outline, segmentation), path, rules));
  if (segmentation.entries.empty() && !has_errors(diagnostics)) {
    diagnostics.push_back({Severity::warning,
                           "issue-no-articles",
                           "no article was found: it has neither text nor links",
                           {front_matter.end, front_matter.end},
                           "leave the file out of the folder when it is no issue"});
  }
  for (const corpus::Entry& entry : segmentation.entries)
    issue.articles.push_back(corpus::read_article(document, entry, issue.title, diagnostics));
  give_slugs(issue.articles);
  return issue;
}

}  // namespace weft
