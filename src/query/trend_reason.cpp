// SPDX-License-Identifier: MIT
#include "query/trend_reason.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>

namespace weft::query {
namespace {

std::string with_decimals(double number, int decimals) {
  std::array<char, 64> digits{};
  char* end = digits.data() + digits.size();
  return {digits.data(), std::to_chars(digits.data(), end, number, std::chars_format::fixed, decimals).ptr};
}

/// Two figures of a small number, none behind the point of a large one: `0.14 %`, `1.4 %`, `14 %`.
std::string percent(const Portion& portion) {
  const double share = portion.all == 0 ? 0 : 100.0 * portion.articles / portion.all;
  if (portion.articles == 0) return "0 %";
  return with_decimals(share, share < 0.995 ? 2 : share < 9.95 ? 1 : 0) + " %";
}

std::string times(double ratio) { return "×" + with_decimals(ratio, ratio < 0.995 ? 2 : 1); }

std::string chance(double p) { return p < 0.001 ? "p < 0.001" : "p = " + with_decimals(p, 3); }

std::string portion(const Portion& portion) {
  return std::to_string(portion.articles) + " of " + std::to_string(portion.all);
}

std::string shares(const Trend& trend) {
  return portion(trend.earlier) + " → " + portion(trend.recent) + " (" + percent(trend.earlier) + " → " +
         percent(trend.recent) + ")";
}

std::string ratio(const Trend& trend) { return trend.ratio ? ", " + times(*trend.ratio) : std::string(); }

std::string counted(std::uint32_t number, std::string_view what) {
  return std::to_string(number) + ' ' + std::string(what) + (number == 1 ? "" : "s");
}

std::string reason_of_doubt(const Trend& trend, const Change& change, std::string_view unit) {
  if (trend.articles < least_articles) return "only " + counted(trend.articles, "article") + ": too few to tell";
  if (trend.issues < least_issues) return "in only " + counted(trend.issues, unit) + ": too few to tell";
  if (!trend.tested) {
    const std::string fewest = counted(least_issues_compared, unit);
    return (unit == "issue" ? "no series with it has " : "there are not ") + fewest + " both earlier and recently";
  }
  const std::string figures = shares(trend) + ratio(trend) + ", " + chance(trend.p);
  if (trend.q > false_discoveries) {
    // That something so rare happens to one of hundreds of topics is no wonder.
    return figures + (trend.p < 0.05 ? ": may be chance among so many topics" : ": may be chance");
  }
  if (has_turned(change)) {
    const bool rose = change.rise > 0;
    return figures + ": " + (rose ? "more" : "less") + " than before, but " + (rose ? "less" : "more") +
           " than just before";
  }
  return figures + ": a small change";
}

}  // namespace

bool has_turned(const Change& change) {
  if (!change.to_lately.ratio) return false;
  return change.rise > 0 ? *change.to_lately.ratio * least_change <= 1 : *change.to_lately.ratio >= least_change;
}

std::string reason_of(const Trend& trend, const Change& change, std::string_view unit) {
  switch (trend.verdict) {
    case Verdict::returned:
      return "not in " + counted(trend.gap->articles, "article") + " between " + trend.gap->from + " and " +
             trend.gap->to + ", " + chance(trend.gap->p);
    case Verdict::steady:
      return shares(trend) + ratio(trend) + ", between " + times(change.ratio.low) + " and " + times(change.ratio.high);
    case Verdict::unclear:
      return reason_of_doubt(trend, change, unit);
    case Verdict::rising:
    case Verdict::fresh:
    case Verdict::fading:
      break;
  }
  return shares(trend) + ratio(trend) + ", " + chance(trend.p);
}

}  // namespace weft::query
