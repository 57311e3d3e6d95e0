// SPDX-License-Identifier: MIT
#include "build/recurring.hpp"

#include "build/housekeeping.hpp"
#include "text/ascii.hpp"
#include "text/url.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace weft::building {

namespace {

constexpr std::size_t fewest_issues = 3;
constexpr std::size_t one_in = 10;  ///< of the issues of its newsletter

/// What of a title is the same from one issue to the next; empty when it has no word.
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

/// What tells one edition from the next: a translation or a draft has the number of what it repeats.
/// That it has a year alone tells nothing.
std::string_view edition_of(const Issue& issue) {
  const bool is_year = issue.number.size() == 4 && (issue.number.starts_with("19") || issue.number.starts_with("20"));
  return issue.number.empty() || is_year ? issue.id : issue.number;
}

/// The issues of one series, and of one edition, beside each other.
std::vector<const TaggedIssue*> by_edition(const std::vector<TaggedIssue>& issues) {
  std::vector<const TaggedIssue*> sorted(issues.size());
  std::transform(issues.begin(), issues.end(), sorted.begin(), [](const TaggedIssue& tagged) { return &tagged; });
  const auto key = [](const TaggedIssue* tagged) {
    return std::pair(std::string_view(tagged->issue.series), edition_of(tagged->issue));
  };
  std::stable_sort(sorted.begin(), sorted.end(), [&](const auto* a, const auto* b) { return key(a) < key(b); });
  return sorted;
}

/// In how many editions something stands. Only ever looked up, so its order never shows.
template <typename Key>
class Counts {
 public:
  /// REQUIRES: editions are counted one after the other.
  void add(const Key& key, std::size_t edition) {
    Count& count = counts_[key];
    if (count.latest == edition) return;
    count.latest = edition;
    ++count.issues;
  }

  std::size_t operator[](const Key& key) const { return counts_.at(key).issues; }

 private:
  struct Count {
    std::size_t issues = 0;
    std::size_t latest = 0;
  };

  std::unordered_map<Key, Count> counts_;
};

/// What stands in the editions of one newsletter.
struct Series {
  std::size_t issues = 0;
  std::string_view edition;  ///< the one that is counted
  Counts<std::string> titles;
  Counts<std::string_view> pages;
};

using AllSeries = std::unordered_map<std::string_view, Series>;

AllSeries count(const std::vector<TaggedIssue>& issues) {
  AllSeries all;
  for (const TaggedIssue* tagged : by_edition(issues)) {
    Series& series = all[tagged->issue.series];
    const std::string_view edition = edition_of(tagged->issue);
    if (series.issues == 0 || series.edition != edition) ++series.issues;
    series.edition = edition;
    for (const Article& article : tagged->issue.articles) {
      series.titles.add(title_key(article), series.issues);
      series.pages.add(page_key(article), series.issues);
    }
  }
  return all;
}

bool repeats(const Article& article, const Series& series) {
  const auto often = [&](std::size_t issues) { return issues >= fewest_issues && issues * one_in >= series.issues; };
  const std::string title = title_key(article);
  const std::string_view page = page_key(article);
  return (!title.empty() && often(series.titles[title])) || (!page.empty() && often(series.pages[page]));
}

}  // namespace

void mark_recurring(std::vector<TaggedIssue>& issues) {
  const AllSeries all = count(issues);
  const Housekeeping housekeeping;
  for (TaggedIssue& tagged : issues) {
    const Series& series = all.at(tagged.issue.series);
    for (Article& article : tagged.issue.articles)
      article.recurring = housekeeping.keeps_house(article) || repeats(article, series);
  }
}

void mark_known_recurring(const std::vector<TaggedIssue>& known, Issue& issue) {
  std::unordered_set<std::string> titles;
  std::unordered_set<std::string_view> pages;
  for (const TaggedIssue& tagged : known) {
    if (tagged.issue.series != issue.series) continue;
    for (const Article& article : tagged.issue.articles) {
      if (!article.recurring) continue;
      titles.insert(title_key(article));
      pages.insert(page_key(article));
    }
  }
  titles.erase(std::string());
  pages.erase(std::string_view());
  for (Article& article : issue.articles) {
    if (titles.contains(title_key(article)) || pages.contains(page_key(article))) article.recurring = true;
  }
}

}  // namespace weft::building
