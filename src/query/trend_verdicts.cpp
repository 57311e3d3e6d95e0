// SPDX-License-Identifier: MIT
#include "query/trend_verdicts.hpp"

#include "graph/rounding.hpp"
#include "query/chance.hpp"
#include "query/trend_reason.hpp"
#include "query/trend_tests.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weft::query {
namespace {

using graph::rounded;

/// A topic on the way to its verdict.
struct Examined {
  Change change;
  std::optional<Absence> absence;
};

void count_periods(const TrendBase& base, const Sightings& seen, Trend& trend) {
  std::vector<std::uint32_t> by_series(base.series.size());
  for (const Sighting& sighting : seen.issues) {
    const BaseIssue& issue = base.issues[sighting.issue];
    if (trend.counts.empty() || trend.counts.back().period != issue.period) trend.counts.push_back({issue.period, 0});
    trend.counts.back().articles += sighting.articles;
    trend.articles += sighting.articles;
    by_series[issue.series] += sighting.articles;
  }
  for (std::uint32_t s = 0; s < by_series.size(); ++s) {
    if (by_series[s] > 0) trend.series.push_back({s, by_series[s]});
  }
  trend.issues = static_cast<std::uint32_t>(seen.issues.size());
  trend.first_seen = seen.first_day;
  trend.last_seen = seen.last_day;
}

Trend make_trend(VertexId topic, const TrendBase& base, const Sightings& seen, Examined& examined) {
  Trend trend;
  trend.topic = topic;
  count_periods(base, seen, trend);
  examined.change = find_change(base, seen);
  const Change& change = examined.change;
  trend.earlier = change.earlier;
  trend.recent = change.recent;
  if (change.ratio.ratio) trend.ratio = rounded(*change.ratio.ratio);
  trend.tested = change.can_be_told && trend.articles >= least_articles && trend.issues >= least_issues;
  if (!trend.tested) return trend;
  trend.rise = rounded(change.rise);
  trend.p = rounded(change.p);
  examined.absence = find_absence(base, seen, change.together);
  // How often it was seen on either side decides whether it is looked at, before anyone looks at the gap.
  if (const auto& absence = examined.absence; absence && absence->enough) {
    const auto date_of = [&](std::uint32_t i) { return std::string(base.issues[i].date); };
    trend.gap = Gap{date_of(absence->from), date_of(absence->to), absence->articles, rounded(absence->p), 1};
  }
  return trend;
}

/// All tests that were made are one family: who asks often enough is answered by chance.
void set_rates(std::vector<Trend>& trends) {
  std::vector<double> p;
  for (const Trend& trend : trends) {
    if (!trend.tested) continue;
    p.push_back(trend.p);
    if (trend.gap) p.push_back(trend.gap->p);
  }
  const std::vector<double> rates = false_discovery_rates(p);
  std::size_t next = 0;
  for (Trend& trend : trends) {
    if (!trend.tested) continue;
    trend.q = rounded(rates[next++]);
    if (trend.gap) trend.gap->q = rounded(rates[next++]);
  }
}

bool is_change(const Trend& trend) {
  if (!trend.tested || trend.q > false_discoveries) return false;
  return !trend.ratio || *trend.ratio >= least_change || *trend.ratio * least_change <= 1;
}

bool is_steady(const Ratio& ratio) {
  return ratio.high > 0 && ratio.low * steady_within >= 1 && ratio.high <= steady_within;
}

Verdict verdict_of(const Trend& trend, const Examined& examined, bool is_first_seen_recently) {
  if (!trend.tested) return Verdict::unclear;
  if (trend.gap && trend.gap->q <= false_discoveries) return Verdict::returned;
  if (is_change(trend) && !has_turned(examined.change)) {
    if (trend.rise < 0) return Verdict::fading;
    return is_first_seen_recently ? Verdict::fresh : Verdict::rising;
  }
  return is_steady(examined.change.ratio) ? Verdict::steady : Verdict::unclear;
}

/// The day on which the recent periods begin, as far as there are issues.
std::string_view first_recent_day(const TrendBase& base) {
  const auto recent = std::find_if(base.issues.begin(), base.issues.end(),
                                   [](const BaseIssue& issue) { return issue.stretch == Stretch::recently; });
  return recent == base.issues.end() ? std::string_view() : recent->date;
}

}  // namespace

std::vector<Trend> judge(const TrendBase& base, std::span<const Sightings> sightings) {
  std::vector<Trend> trends;
  std::vector<Examined> examined;
  for (std::uint32_t topic = 0; topic < sightings.size(); ++topic) {
    if (sightings[topic].issues.empty()) continue;
    examined.emplace_back();
    trends.push_back(make_trend(VertexId{topic}, base, sightings[topic], examined.back()));
  }
  set_rates(trends);
  const std::string_view recently = first_recent_day(base);
  for (std::size_t i = 0; i < trends.size(); ++i) {
    Trend& trend = trends[i];
    trend.verdict = verdict_of(trend, examined[i], trend.first_seen >= recently);
    trend.reason = reason_of(trend, examined[i].change, base.unit);
  }
  return trends;
}

}  // namespace weft::query
