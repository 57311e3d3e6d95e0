// SPDX-License-Identifier: MIT
#include "query/trend_base.hpp"

#include "query/periods.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace weft::query {
namespace {

bool is_asked_for(const ChronicleIssue& issue, const TrendOptions& options) {
  // A month is asked for when one of its days is.
  return issue.date >= options.since.substr(0, issue.date.size()) &&
         (options.until.empty() || issue.date <= options.until);
}

/// Notes the issues that count, by series as they come; what has no date, or no article, is left out.
void collect_issues(const Chronicle& chronicle, const TrendOptions& options, TrendBase& base, Trends& trends) {
  std::map<std::string_view, std::uint32_t> series;
  for (const ChronicleIssue& issue : chronicle.issues()) {
    base.index.push_back(no_issue);
    if (!find_month(issue.date)) {
      trends.undated_issues += issue.issues;
      trends.undated_articles += issue.articles;
      continue;
    }
    if (issue.articles == 0 || !is_asked_for(issue, options)) continue;
    const auto [known, is_new] = series.try_emplace(issue.series, static_cast<std::uint32_t>(trends.series.size()));
    if (is_new) trends.series.push_back({issue.series, 0, {}});
    base.index.back() = static_cast<std::uint32_t>(base.issues.size());
    base.issues.push_back({issue.date, known->second, 0, issue.articles, Stretch::before, issue.issues});
  }
}

Stretch stretch_of(std::size_t period, const Trends& trends) {
  if (period >= trends.first_recent) return Stretch::recently;
  const std::size_t recent = trends.periods.size() - trends.first_recent;
  return period + recent >= trends.first_recent ? Stretch::lately : Stretch::before;
}

/// REQUIRES: there is an issue.
void lay_out_periods(const TrendOptions& options, const TrendBase& base, Trends& trends) {
  // Issues stand by their dates.
  const int first = *find_month(base.issues.front().date);
  const int last = *find_month(base.issues.back().date);
  trends.by = options.by.value_or(unit_for(first, last));
  for (int period = period_of(first, trends.by); period <= period_of(last, trends.by); ++period) {
    trends.periods.push_back({period_name(period, trends.by), 0, 0});
  }
  const std::size_t all = trends.periods.size();
  const std::size_t quarter = std::clamp<std::size_t>((all + 2) / 4, 1, periods_in_two_years(trends.by));
  // Without a period before them nothing can be compared.
  const std::size_t most = std::max<std::size_t>(1, all - 1);
  trends.first_recent = all - std::min(options.recent == 0 ? quarter : options.recent, most);
}

void count_base(TrendBase& base, Trends& trends) {
  const int first = period_of(*find_month(base.issues.front().date), trends.by);
  base.series.resize(trends.series.size());
  for (BaseIssue& issue : base.issues) {
    issue.period = static_cast<std::uint32_t>(period_of(*find_month(issue.date), trends.by) - first);
    issue.stretch = stretch_of(issue.period, trends);
    Part& part = base.series[issue.series].parts[static_cast<std::size_t>(issue.stretch)];
    ++part.issues;
    part.articles += issue.articles;
    part.squares += double(issue.articles) * issue.articles;
    TrendSeries& series = trends.series[issue.series];
    if (series.periods.empty() || series.periods.back().period != issue.period)
      series.periods.push_back({issue.period, 0});
    series.periods.back().articles += issue.articles;
    series.articles += issue.articles;
    trends.periods[issue.period].articles += issue.articles;
    trends.periods[issue.period].issues += issue.issues;
    trends.articles += issue.articles;
    trends.issues += issue.issues;
  }
}

/// Each topic with those that an article counts for besides: none, or all that is above it.
class CountedFor {
 public:
  CountedFor(const Chronicle& chronicle, RollUp roll_up)
      : chronicle_(chronicle), roll_up_(roll_up), above_(chronicle.topics().size()) {}

  const std::vector<VertexId>& of(VertexId topic) {
    std::vector<VertexId>& counted = above_[index_of(topic)];
    if (!counted.empty()) return counted;
    counted.push_back(topic);
    if (roll_up_ == RollUp::no) return counted;
    for (const TopicId ancestor : chronicle_.ontology().ancestors(chronicle_.topic(topic)))
      counted.push_back(*chronicle_.find(ancestor));
    return counted;
  }

 private:
  const Chronicle& chronicle_;
  RollUp roll_up_;
  std::vector<std::vector<VertexId>> above_;
};

enum class Recurs { no, yes };

/// Notes that an article of an issue, which may not count, has a topic.
void add_sighting(Sightings& seen, const ChronicleIssue& issue, std::uint32_t in_base, Recurs recurs) {
  if (seen.first_day.empty()) seen.first_day = issue.date;
  if (in_base == no_issue) return;
  if (recurs == Recurs::yes) {
    seen.asides.push_back(in_base);
    return;
  }
  if (seen.issues.empty() || seen.issues.back().issue != in_base) seen.issues.push_back({in_base, 0});
  ++seen.issues.back().articles;
  seen.last_day = issue.date;
}

/// What is known of topics that were counted month by month.
std::vector<Sightings> counted_sightings(const Chronicle& chronicle, const CountedTopics& counted,
                                         const TrendBase& base) {
  std::map<std::string_view, std::uint32_t> months;  // into `TrendBase::issues`
  for (std::size_t i = 0; i < base.index.size(); ++i)
    if (base.index[i] != no_issue) months.emplace(chronicle.issues()[i].date, base.index[i]);
  std::vector<Sightings> sightings(chronicle.topics().size());
  for (const CountedTopic& topic : counted.topics) {
    Sightings& seen = sightings[index_of(*chronicle.find(topic.topic))];
    seen.first_day = topic.first_seen;
    for (const TopicMonth& month : topic.months) {
      const auto in_base = months.find(month.month);
      if (in_base == months.end() || month.articles == 0) continue;
      seen.issues.push_back({in_base->second, month.articles});
      seen.last_day = topic.last_seen.starts_with(month.month) ? topic.last_seen : month.month;
    }
  }
  return sightings;
}

}  // namespace

TrendBase build_base(const Chronicle& chronicle, const TrendOptions& options, Trends& trends) {
  TrendBase base;
  trends.roll_up = options.roll_up;
  if (chronicle.counted() != nullptr) base.unit = "month";
  collect_issues(chronicle, options, base, trends);
  if (base.issues.empty()) return base;
  lay_out_periods(options, base, trends);
  count_base(base, trends);
  return base;
}

std::vector<Sightings> sightings_of(const Chronicle& chronicle, const TrendBase& base, const TrendOptions& options) {
  if (chronicle.counted() != nullptr) return counted_sightings(chronicle, *chronicle.counted(), base);
  std::vector<Sightings> sightings(chronicle.topics().size());
  CountedFor counted(chronicle, options.roll_up);
  std::vector<std::uint32_t> last_article(sightings.size(), no_issue);  // so that an article counts once

  // Issue by issue in the order of their dates, so that all lists are in that order.
  for (std::uint32_t i = 0; i < chronicle.articles(); ++i) {
    const ChronicleIssue& issue = chronicle.issue_of(ArticleNumber{i});
    if (!find_month(issue.date)) continue;
    const std::uint32_t in_base = base.index[chronicle.index_of_issue(ArticleNumber{i})];
    const Recurs recurs = chronicle.recurs(ArticleNumber{i}) ? Recurs::yes : Recurs::no;
    for (const ChronicleTag& tag : chronicle.tags(ArticleNumber{i})) {
      for (const VertexId topic : counted.of(*chronicle.find(tag.topic))) {
        if (std::exchange(last_article[index_of(topic)], i) == i) continue;
        add_sighting(sightings[index_of(topic)], issue, in_base, recurs);
      }
    }
  }
  return sightings;
}

}  // namespace weft::query
