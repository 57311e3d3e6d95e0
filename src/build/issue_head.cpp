// SPDX-License-Identifier: MIT
#include "build/issue_head.hpp"

#include "build/issue_ids.hpp"
#include "build/recurring.hpp"
#include "text/ascii.hpp"
#include "text/natural_order.hpp"
#include "text/slug.hpp"
#include "text/url.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <numeric>

namespace weft::building {

namespace {

/// Only ever compared within a run, so it may differ from machine to machine.
std::uint64_t number_of(std::string_view key) { return key.empty() ? 0 : std::hash<std::string_view>{}(key) | 1; }

/// Calls `visit` with each article, and whether it keeps house.
template <typename Visit>
void visit_articles(const Issue& issue, const Housekeeping& housekeeping, const Visit& visit) {
  const Article* before = nullptr;
  bool below_housekeeping = false;  // most articles stand where the one before does
  for (const Article& article : issue.articles) {
    if (before == nullptr || article.section != before->section)
      below_housekeeping = housekeeping.stands_below_such(article.section);
    before = &article;
    visit(article, below_housekeeping || housekeeping.is_named_so(article));
  }
}

}  // namespace

std::string title_key(const Article& article) {
  std::string key;
  if (article.shape != Shape::sections) return key;
  for (std::string word : text::folded_words(article.title)) {
    std::erase_if(word, [](char byte) { return text::is_digit(byte) || byte == '.'; });
    if (!word.empty()) key.append(key.empty() ? "" : " ").append(word);
  }
  return key;
}

std::string_view page_key(const Article& article) {
  const Link* link = first_source_link(article);
  return link == nullptr ? std::string_view() : text::without_scheme(link->canonical);
}

IssueHead head_of(const Issue& issue, const Housekeeping& housekeeping) {
  IssueHead head{issue.id, issue.series, issue.number, issue.date, issue.path, {}};
  head.articles.reserve(issue.articles.size());
  visit_articles(issue, housekeeping, [&](const Article& article, bool keeps_house) {
    head.articles.push_back({number_of(title_key(article)), number_of(page_key(article)), keeps_house});
  });
  return head;
}

SettlingKeys settling_keys(const Issue& issue, const Housekeeping& housekeeping) {
  SettlingKeys keys{text::slug(issue.series), text::slug(issue.path), {}};
  keys.articles.reserve(issue.articles.size());
  visit_articles(issue, housekeeping, [&](const Article& article, bool keeps_house) {
    keys.articles.push_back({title_key(article), keeps_house});
  });
  return keys;
}

std::vector<std::size_t> settle(std::vector<IssueHead>& heads) {
  settle_issue_ids(heads);
  mark_recurring(heads);
  std::vector<std::size_t> order(heads.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto rank = [](const IssueHead& head) { return text::IssueRank{head.date, head.series, head.number, head.id}; };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(heads[a]) < rank(heads[b]); });
  return order;
}

void apply(const IssueHead& head, Issue& issue) {
  assert(head.articles.size() == issue.articles.size());
  issue.id = head.id;
  for (std::size_t i = 0; i < head.articles.size(); ++i) issue.articles[i].recurring = head.articles[i].recurring;
}

}  // namespace weft::building
