// SPDX-License-Identifier: MIT
#include <weft/trends.hpp>

#include "graph/rounding.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace weft {
namespace {

/// Which point a period belongs to when `periods` are joined to `points`, as evenly as can be.
std::size_t point_of(std::size_t period, std::size_t periods, std::size_t points) { return period * points / periods; }

std::vector<TrendPoint> empty_points(const Trends& trends, std::size_t count) {
  std::vector<TrendPoint> points(count);
  const std::size_t periods = trends.periods.size();
  for (std::size_t period = periods; period-- > 0;) {
    TrendPoint& point = points[point_of(period, periods, count)];
    point.first = static_cast<std::uint32_t>(period);
    if (point.last < period) point.last = point.first;
    point.all += trends.periods[period].articles;
  }
  return points;
}

}  // namespace

std::vector<TrendPoint> points_of(const Trends& trends, const Trend& trend, std::size_t most) {
  assert(most > 0);
  const std::size_t periods = trends.periods.size();
  const std::size_t count = periods < most ? periods : most;
  std::vector<TrendPoint> points = empty_points(trends, count);
  for (const PeriodCount& seen : trend.counts) points[point_of(seen.period, periods, count)].articles += seen.articles;
  std::vector<double> base(count);  // the articles of the series that ever have the topic
  double all = 0;
  for (const SeriesCount& with : trend.series) {
    const TrendSeries& series = trends.series[with.series];
    const double share = double(with.articles) / series.articles;
    all += series.articles;
    for (const PeriodCount& period : series.periods) {
      const std::size_t point = point_of(period.period, periods, count);
      points[point].expected += share * period.articles;
      base[point] += period.articles;
    }
  }
  const double overall = trend.articles / all;
  for (std::size_t i = 0; i < count; ++i) {
    TrendPoint& point = points[i];
    // One article where a tenth of one was expected is no peak: there it is the plain share, which is smaller.
    const double expected = std::max(point.expected, std::min(1.0, overall * base[i]));
    if (point.expected > 0) point.level = graph::rounded(point.articles / expected * overall);
    point.expected = graph::rounded(point.expected);
  }
  return points;
}

std::string name_of(const Trends& trends, const TrendPoint& point) {
  const std::string& first = trends.periods[point.first].name;
  return point.first == point.last ? first : first + "–" + trends.periods[point.last].name;
}

}  // namespace weft
