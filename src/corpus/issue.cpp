// SPDX-License-Identifier: MIT
#include <weft/corpus.hpp>

#include "corpus/analysis.hpp"
#include "corpus/article_reader.hpp"
#include "corpus/slips.hpp"
#include "text/slug.hpp"

#include <unordered_map>
#include <utility>

namespace weft {

namespace {

/// Articles of one title are told apart by their order.
void give_slugs(std::vector<Article>& articles) {
  std::unordered_map<std::string_view, std::size_t> claims;  // by the slugs that articles have
  claims.reserve(articles.size());
  for (Article& article : articles) {
    std::string base = text::slug(article.title);
    if (base.empty()) base = "untitled";
    article.slug = base;
    while (claims.contains(article.slug)) article.slug = base + "-" + std::to_string(++claims.at(base));
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

/// The title of a post often stands in its front matter alone; what it names is what the post is about.
void add_title(Article& post, const corpus::FrontMatter& front_matter, std::string_view text) {
  const bool has_title = !post.passages.empty() && post.passages.front().place == Place::title;
  if (post.shape != Shape::post || has_title || front_matter.title.empty()) return;
  const Span span = front_matter.title_span;
  const std::size_t within = text.substr(span.begin, span.end - span.begin).find(front_matter.title);
  const std::size_t at = span.begin + (within == std::string_view::npos ? 0 : within);
  post.passages.insert(post.passages.begin(),
                       {Place::title, front_matter.title, {{0, static_cast<std::uint32_t>(at)}}});
}

}  // namespace

Issue parse_issue(std::string_view text, std::string_view path, Diagnostics& diagnostics, const ReadingRules& rules) {
  Issue issue;
  issue.path = std::string(path);
  auto analysis = corpus::analyse(text, path, rules, diagnostics);
  if (!analysis) return issue;
  corpus::find_slips(text, analysis->document, diagnostics);
  identify(issue, std::move(analysis->identity));
  std::vector<corpus::Entry>& entries = analysis->segmentation.entries;
  if (entries.empty() && !has_errors(diagnostics)) {
    const std::string why = rules.shape ? "nothing in it has the shape '" + std::string(name_of(*rules.shape)) + "'"
                                        : std::string("it has neither text nor links");
    diagnostics.push_back({Severity::warning,
                           "issue-no-articles",
                           "no article was found: " + why,
                           {analysis->front_matter.end, analysis->front_matter.end},
                           rules.shape ? "see what weft build --explain-shape says of it"
                                       : "leave the file out of the folder when it is no issue"});
  }
  issue.articles.reserve(entries.size());
  for (corpus::Entry& entry : entries)
    issue.articles.push_back(corpus::read_article(analysis->document, std::move(entry), issue.title, diagnostics));
  if (!issue.articles.empty()) add_title(issue.articles.front(), analysis->front_matter, text);
  give_slugs(issue.articles);
  return issue;
}

}  // namespace weft
