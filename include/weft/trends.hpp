// SPDX-License-Identifier: MIT
#pragma once

/// Trends: how the share of the articles that have a topic changes over time (docs/trends.md).
/// In: the chronicle of a corpus. Out: counts by period, and for each topic a verdict by one rule for all, with its
/// figures. Never compares counts: only shares, and only within one series. What recurs and what has no date is left
/// out.

#include <weft/graph.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

enum class PeriodUnit { month, quarter, year };

/// Whether an article counts for the topics above its own as well; for each once.
enum class RollUp { no, yes };

struct TrendOptions {
  std::string since;             ///< the first day that counts, YYYY-MM-DD; empty: from the beginning
  std::string until;             ///< the last day that counts; empty: to the end
  std::optional<PeriodUnit> by;  ///< without it months up to 3 years, quarters up to 10, then years
  std::size_t recent =
      0;  ///< how many of the last periods are recent; 0: a quarter of them, but no more than two years
  RollUp roll_up = RollUp::no;
};

/// What the figures of a topic come to. A change is called one when chance explains it in no more than 5 % of
/// such calls (Benjamini and Hochberg's false discovery rate over all tests made) and it is by half at least.
enum class Verdict {
  rising,    ///< a larger share of the recent articles than of those before
  fresh,     ///< the same, and never seen before: called `new`
  returned,  ///< back after a gap that chance does not explain
  fading,    ///< a smaller share
  steady,    ///< with 95 % certainty neither halved nor doubled
  unclear,   ///< none of these can be told; often too few articles
};

/// The least that anything is told from.
inline constexpr std::uint32_t least_articles = 8;
inline constexpr std::uint32_t least_issues = 4;
inline constexpr std::uint32_t least_issues_compared = 6;  ///< of a series, before and in the recent periods
inline constexpr double false_discoveries = 0.05;
inline constexpr double least_change = 1.5;
inline constexpr double steady_within = 2;

/// So many of so many articles.
struct Portion {
  std::uint32_t articles = 0;
  std::uint32_t all = 0;
};

struct Period {
  std::string name;  ///< 2024-03, 2024-Q1 or 2024
  std::uint32_t issues = 0;
  std::uint32_t articles = 0;
};

/// How many articles there are in a period of one series, or in one period that have a topic.
struct PeriodCount {
  std::uint32_t period = 0;
  std::uint32_t articles = 0;
};

/// A newsletter as the base that shares are taken of.
struct TrendSeries {
  std::string name;  ///< may be empty
  std::uint32_t articles = 0;
  std::vector<PeriodCount> periods;  ///< those with articles, in their order
};

struct SeriesCount {
  std::uint32_t series = 0;
  std::uint32_t articles = 0;
};

/// How long a topic was away before it was seen again in the recent periods.
struct Gap {
  std::string from;            ///< when it was last seen before
  std::string to;              ///< when it was seen again
  std::uint32_t articles = 0;  ///< that its series had in between
  double p = 1;                ///< by chance
  double q = 1;                ///< false discovery rate at which it is called
};

struct Trend {
  VertexId topic{};
  Verdict verdict = Verdict::unclear;
  std::string reason;   ///< a phrase with the figures
  double rise = 0;      ///< in standard deviations, negative when it fades; 0 when it was not tested
  double p = 1;         ///< of a difference as large by chance, two-sided
  double q = 1;         ///< the false discovery rate at which it is called a change; 1 when it was not tested
  bool tested = false;  ///< there were enough articles, and a series with enough issues on either side
  Portion earlier;      ///< in the series that can be compared: those with enough issues in both parts
  Portion recent;
  std::optional<double> ratio;  ///< of the recent to the earlier share within series; none when nothing was earlier
  std::optional<Gap> gap;       ///< when it was tested, and seen more than by the way both before and since
  std::uint32_t articles = 0;
  std::uint32_t issues = 0;
  std::string first_seen;           ///< a date; in what recurs and before `since` as well
  std::string last_seen;            ///< a date
  std::vector<PeriodCount> counts;  ///< the periods it was seen in
  std::vector<SeriesCount> series;  ///< the series it was seen in
};

struct Trends {
  PeriodUnit by = PeriodUnit::month;
  RollUp roll_up = RollUp::no;
  std::vector<Period> periods;   ///< from the first to the last that has an issue, none left out
  std::size_t first_recent = 0;  ///< an index into `periods`
  std::vector<TrendSeries> series;
  std::uint32_t issues = 0;
  std::uint32_t articles = 0;
  std::uint32_t undated_issues = 0;  ///< left out, since nobody knows when they were
  std::uint32_t undated_articles = 0;
  std::vector<Trend> topics;  ///< those with an article that counts, in the order of the graph
};

/// Of topics that were counted elsewhere a month is what an issue else is, and all is one newsletter; that they be
/// rolled up throws Error. Time: linear in the tags, with those of the topics above when they are rolled up.
Trends build_trends(const Chronicle& chronicle, const TrendOptions& options = {});
inline Trends build_trends(const TopicGraph& graph, const TrendOptions& options = {}) {
  return build_trends(graph.chronicle(), options);
}

/// The trend of a topic; null when no article that counts has it.
const Trend* find_trend(const Trends& trends, VertexId topic);

/// Trends of one verdict, best first: by how sure the change is, the steady and unclear by their articles; ties by
/// more articles, then in the order of the graph.
std::vector<const Trend*> trends_with(const Trends& trends, Verdict verdict);

/// One period of a topic, or several that were joined.
struct TrendPoint {
  std::uint32_t first = 0;  ///< indices into `periods`, both included
  std::uint32_t last = 0;
  std::uint32_t articles = 0;  ///< that have the topic
  std::uint32_t all = 0;
  double expected = 0;          ///< articles that would have it, had each series its own share at all times
  std::optional<double> level;  ///< the share, as if each period had all series that ever have it; none without one
};

/// All periods of a topic, joined evenly so that there are at most `most`. REQUIRES: `most > 0`.
std::vector<TrendPoint> points_of(const Trends& trends, const Trend& trend, std::size_t most);

/// `2024-03`, or `2024-03–2024-05` when several were joined.
std::string name_of(const Trends& trends, const TrendPoint& point);

std::string_view name_of(PeriodUnit unit);
std::string_view name_of(Verdict verdict);

/// All verdicts, in the order in which they are told.
std::span<const Verdict> verdicts();

}  // namespace weft
