// SPDX-License-Identifier: MIT
#include <weft/trends.hpp>

#include "query/trend_base.hpp"
#include "query/trend_verdicts.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace weft {

Trends build_trends(const Chronicle& chronicle, const TrendOptions& options) {
  if (chronicle.counted() != nullptr && options.roll_up == RollUp::yes)
    throw Error("topics cannot be rolled up where only their counts are known",
                "an article that has two of them would count twice; leave out --roll-up");
  Trends trends;
  const query::TrendBase base = query::build_base(chronicle, options, trends);
  trends.topics = query::judge(base, query::sightings_of(chronicle, base, options));
  return trends;
}

const Trend* find_trend(const Trends& trends, VertexId topic) {
  const auto found = std::lower_bound(trends.topics.begin(), trends.topics.end(), topic,
                                      [](const Trend& trend, VertexId wanted) { return trend.topic < wanted; });
  return found == trends.topics.end() || found->topic != topic ? nullptr : &*found;
}

std::vector<const Trend*> trends_with(const Trends& trends, Verdict verdict) {
  std::vector<const Trend*> found;
  for (const Trend& trend : trends.topics) {
    if (trend.verdict == verdict) found.push_back(&trend);
  }
  const auto rank = [&](const Trend* trend) {
    const bool is_told_by_change = verdict != Verdict::steady && verdict != Verdict::unclear;
    const double sureness = trend->rise < 0 ? -trend->rise : trend->rise;
    return std::pair(is_told_by_change ? sureness : 0.0, trend->articles);
  };
  std::stable_sort(found.begin(), found.end(), [&](const Trend* a, const Trend* b) { return rank(a) > rank(b); });
  return found;
}

std::string_view name_of(PeriodUnit unit) {
  switch (unit) {
    case PeriodUnit::month:
      return "month";
    case PeriodUnit::quarter:
      return "quarter";
    case PeriodUnit::year:
      return "year";
  }
  assert(false);
  return {};
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::rising:
      return "rising";
    case Verdict::fresh:
      return "new";
    case Verdict::returned:
      return "returned";
    case Verdict::fading:
      return "fading";
    case Verdict::steady:
      return "steady";
    case Verdict::unclear:
      return "unclear";
  }
  assert(false);
  return {};
}

std::span<const Verdict> verdicts() {
  static constexpr std::array all{Verdict::rising, Verdict::fresh,  Verdict::returned,
                                  Verdict::fading, Verdict::steady, Verdict::unclear};
  return all;
}

}  // namespace weft
