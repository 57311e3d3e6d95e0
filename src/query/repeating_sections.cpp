// SPDX-License-Identifier: MIT
#include "query/repeating_sections.hpp"

#include "text/fold.hpp"
#include "text/url.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace weft::query {

namespace {

constexpr std::size_t fewest = 3;
constexpr std::size_t repeats_in_one_of = 5;

std::string key_of(const Article& article) {
  return article.section.empty() ? std::string() : text::fold(text::squeezed(article.section.back()));
}

}  // namespace

RepeatingSections::RepeatingSections(const Checked& checked) {
  std::unordered_set<std::string_view> sent;
  for (const Issue* issue : checked.siblings()) {
    std::vector<std::string_view> pages;
    for (const Article& article : issue->articles) {
      if (article.recurring) continue;
      const std::size_t known = pages.size();
      for (const Link& link : article.links) {
        if (link.role == LinkRole::source && !link.canonical.empty())
          pages.push_back(text::without_scheme(link.canonical));
      }
      Count& count = counts_[key_of(article)];
      ++count.articles;
      const auto own = pages.begin() + static_cast<std::ptrdiff_t>(known);
      if (std::any_of(own, pages.end(), [&](std::string_view page) { return sent.contains(page); })) ++count.repeated;
    }
    sent.insert(pages.begin(), pages.end());
  }
}

std::string RepeatingSections::heading_of(const Article& article) const {
  const auto count = counts_.find(key_of(article));
  const bool repeats = !article.section.empty() && count != counts_.end() && count->second.repeated >= fewest &&
                       count->second.repeated * repeats_in_one_of >= count->second.articles;
  return repeats ? article.section.back() : std::string();
}

}  // namespace weft::query
