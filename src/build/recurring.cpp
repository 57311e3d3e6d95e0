// SPDX-License-Identifier: MIT
#include "build/recurring.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace weft::building {

namespace {

constexpr std::size_t fewest_issues = 3;
constexpr std::size_t one_in = 10;  ///< of the issues of its newsletter

/// What tells one edition from the next: a translation or a draft has the number of what it repeats.
/// That it has a year alone tells nothing.
std::string_view edition_of(const IssueHead& issue) {
  const bool is_year = issue.number.size() == 4 && (issue.number.starts_with("19") || issue.number.starts_with("20"));
  return issue.number.empty() || is_year ? issue.id : issue.number;
}

/// The issues of one series, and of one edition, beside each other.
std::vector<const IssueHead*> by_edition(const std::vector<IssueHead>& issues) {
  std::vector<const IssueHead*> sorted(issues.size());
  std::transform(issues.begin(), issues.end(), sorted.begin(), [](const IssueHead& issue) { return &issue; });
  const auto key = [](const IssueHead* issue) {
    return std::pair(std::string_view(issue->series), edition_of(*issue));
  };
  std::stable_sort(sorted.begin(), sorted.end(), [&](const auto* a, const auto* b) { return key(a) < key(b); });
  return sorted;
}

/// In how many editions something stands. Only ever looked up, so its order never shows.
class Counts {
 public:
  /// REQUIRES: editions are counted one after the other.
  void add(std::uint64_t key, std::size_t edition) {
    Count& count = counts_[key];
    if (count.latest == edition) return;
    count.latest = edition;
    ++count.issues;
  }

  std::size_t operator[](std::uint64_t key) const { return counts_.at(key).issues; }

 private:
  struct Count {
    std::size_t issues = 0;
    std::size_t latest = 0;
  };

  std::unordered_map<std::uint64_t, Count> counts_;
};

/// What stands in the editions of one newsletter.
struct Series {
  std::size_t issues = 0;
  std::string_view edition;  ///< the one that is counted
  Counts titles;
  Counts pages;
};

using AllSeries = std::unordered_map<std::string_view, Series>;

AllSeries count(const std::vector<IssueHead>& issues) {
  AllSeries all;
  for (const IssueHead* issue : by_edition(issues)) {
    Series& series = all[issue->series];
    const std::string_view edition = edition_of(*issue);
    if (series.issues == 0 || series.edition != edition) ++series.issues;
    series.edition = edition;
    for (const ArticleHead& article : issue->articles) {
      series.titles.add(article.title, series.issues);
      series.pages.add(article.page, series.issues);
    }
  }
  return all;
}

bool repeats(const ArticleHead& article, const Series& series) {
  const auto often = [&](std::size_t issues) { return issues >= fewest_issues && issues * one_in >= series.issues; };
  return (article.title != 0 && often(series.titles[article.title])) ||
         (article.page != 0 && often(series.pages[article.page]));
}

}  // namespace

void mark_recurring(std::vector<IssueHead>& issues) {
  const AllSeries all = count(issues);
  for (IssueHead& issue : issues) {
    const Series& series = all.at(issue.series);
    for (ArticleHead& article : issue.articles) article.recurring = article.recurring || repeats(article, series);
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
