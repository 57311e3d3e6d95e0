// SPDX-License-Identifier: MIT
#include <weft/corpus.hpp>

#include "corpus/article_reader.hpp"
#include "corpus/front_matter.hpp"
#include "corpus/identity.hpp"
#include "corpus/sections.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

#include <unordered_map>

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

void identify(Issue& issue, const corpus::FrontMatter& front_matter, const std::string& heading,
              const ReadingRules& rules) {
  const std::string_view stem = corpus::stem_of(issue.path);
  issue.title = front_matter.title.empty() ? heading : front_matter.title;
  const corpus::Numbering in_name = corpus::find_numbering(stem);
  const corpus::Numbering in_title = corpus::find_numbering(issue.title);
  issue.number = front_matter.number;
  for (const std::string* number : {&in_name.number, &in_title.number})
    if (issue.number.empty()) issue.number = *number;
  issue.date = front_matter.date;
  for (const std::string* date : {&in_name.date, &in_title.date})
    if (issue.date.empty()) issue.date = *date;
  issue.series = front_matter.series.empty() ? corpus::series_in_title(issue.title) : front_matter.series;
  if (issue.series.empty()) issue.series = std::string(corpus::folder_of(issue.path));
  if (!rules.series.empty()) issue.series = rules.series;
  if (issue.title.empty()) issue.title = std::string(stem);
  issue.id = corpus::issue_id(issue.path, issue.series);
  issue.draft = front_matter.draft;
}

}  // namespace

Issue parse_issue(std::string_view text, std::string_view path, Diagnostics& diagnostics, const ReadingRules& rules) {
  Issue issue;
  issue.path = std::string(path);
  const corpus::FrontMatter front_matter = corpus::parse_front_matter(text, diagnostics);
  const std::vector<corpus::Block> blocks = corpus::parse_markdown(text, front_matter.end);
  const corpus::Outline outline = corpus::outline_of(blocks);
  identify(issue, front_matter, outline.title, rules);
  if (outline.sections.empty()) {
    diagnostics.push_back({Severity::warning,
                           "issue-no-articles",
                           "no article was found: there is no heading to begin one",
                           {front_matter.end, front_matter.end},
                           "give each article a heading, with its links below"});
  }
  for (const corpus::Section& section : outline.sections)
    issue.articles.push_back(corpus::read_article(blocks, section, diagnostics));
  give_slugs(issue.articles);
  return issue;
}

std::string read_text(std::string_view bytes, Diagnostics& diagnostics) {
  text::CleanText clean = text::clean_utf8(bytes);
  for (const text::Replacement& replacement : clean.replaced) {
    const auto at = static_cast<std::uint32_t>(replacement.at);
    diagnostics.push_back({Severity::warning,
                           "not-utf-8",
                           "a byte that is not UTF-8 text was replaced",
                           {at, at + 3},
                           "save the file as UTF-8"});
  }
  return std::move(clean.text);
}

}  // namespace weft
