// SPDX-License-Identifier: MIT
#include "query/checking.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace weft::query {

namespace {

constexpr std::size_t habit_in_one_of =
    4;  ///< of the issues of a newsletter have an article without a source: its habit

/// Where an article begins, for a caret.
Span title_span(const Article& article) {
  for (const Passage& passage : article.passages) {
    if (passage.place == Place::title && !passage.text.empty())
      return source_span(passage, {0, static_cast<std::uint32_t>(passage.text.size())});
  }
  return {article.span.begin, std::min(article.span.end, article.span.begin + 1)};
}

bool lacks_source(const Article& article) { return !article.recurring && first_source_link(article) == nullptr; }

/// Whether all articles of most issues have a source, so that one without is likely a slip.
bool expects_sources(const Checked& checked) {
  const std::vector<const Issue*> siblings = checked.siblings();
  const auto lacking = std::count_if(siblings.begin(), siblings.end(), [](const Issue* issue) {
    return std::any_of(issue->articles.begin(), issue->articles.end(), lacks_source);
  });
  return static_cast<std::size_t>(lacking) * habit_in_one_of < std::max<std::size_t>(siblings.size(), 1);
}

void check_sources(const Checked& checked, Diagnostics& findings) {
  if (!expects_sources(checked)) return;
  for (const Article& article : checked.issue().articles) {
    if (!lacks_source(article)) continue;
    findings.push_back({Severity::warning, "article-no-source", "this article has no source link", title_span(article),
                        "link the page that it is about, as the others do"});
  }
}

/// Whether two entries are about one page, which is told of already.
bool is_repeated(const Article& a, const Article& b) {
  const Link* one = first_source_link(a);
  const Link* other = first_source_link(b);
  return one != nullptr && other != nullptr && one->canonical == other->canonical;
}

void check_titles(const Checked& checked, Diagnostics& findings) {
  std::unordered_map<std::string, const Article*> first;
  for (const Article& article : checked.issue().articles) {
    const std::string title = text::fold(text::squeezed(article.title));
    if (title.empty()) {
      findings.push_back({Severity::warning, "article-no-title", "this article has no title", title_span(article),
                          "give it one: it is what it is found by"});
      continue;
    }
    if (article.recurring) continue;
    const Span span = title_span(article);
    const auto [known, is_new] = first.emplace(title, &article);
    if (is_new || is_repeated(*known->second, article)) continue;
    findings.push_back({Severity::warning, "article-same-title", "two articles have this title", span,
                        "tell them apart by their titles, or remove one", title_span(*known->second)});
  }
}

}  // namespace

void check_articles(const Checked& checked, Diagnostics& findings) {
  check_sources(checked, findings);
  check_titles(checked, findings);
}

}  // namespace weft::query
