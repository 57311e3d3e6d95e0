// SPDX-License-Identifier: MIT
#pragma once

#include <weft/trends.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// What topics are counted against: the issues with their series, periods and articles, and the articles of each
/// topic issue by issue.
namespace weft::query {

/// The three stretches of time that are compared.
enum class Stretch : std::uint8_t {
  before,  ///< long ago
  lately,  ///< as many periods as are recent, just before those
  recently,
};
inline constexpr std::size_t stretches = 3;

struct BaseIssue {
  std::string_view date;
  std::uint32_t series = 0;
  std::uint32_t period = 0;
  std::uint32_t articles = 0;
  Stretch stretch = Stretch::before;
  std::uint32_t issues = 1;  ///< that it stands for
};

/// A series in one stretch.
struct Part {
  double issues = 0;
  double articles = 0;
  double squares = 0;  ///< of the articles of each issue
};

struct SeriesParts {
  Part parts[stretches];
};

struct TrendBase {
  std::vector<BaseIssue> issues;     ///< those that count, in the order of the chronicle, which is that of their dates
  std::vector<SeriesParts> series;   ///< by the series of `Trends`
  std::vector<std::uint32_t> index;  ///< by issue of the chronicle: into `issues`, or `no_issue`
  std::string_view unit = "issue";   ///< what each of `issues` is: a month where months were counted
};
inline constexpr std::uint32_t no_issue = 0xFFFFFFFF;

/// The articles of one issue that have a topic.
struct Sighting {
  std::uint32_t issue = 0;  ///< into `TrendBase::issues`
  std::uint32_t articles = 0;
};

/// One topic in all issues that count. What recurs makes no trend, but a topic that it speaks of is not away.
struct Sightings {
  std::vector<Sighting> issues;       ///< in their order
  std::string_view first_day;         ///< of all it was seen on, in what recurs and before `since` as well
  std::vector<std::uint32_t> asides;  ///< issues that have it in an article that recurs, in their order
  std::string_view last_day = {};     ///< of `issues`
};

/// Sets what `trends` tells of periods and series, and finds the issues that count. REQUIRES: the chronicle outlives
/// the base, and the sightings.
TrendBase build_base(const Chronicle& chronicle, const TrendOptions& options, Trends& trends);

/// By topic vertex.
std::vector<Sightings> sightings_of(const Chronicle& chronicle, const TrendBase& base, const TrendOptions& options);

}  // namespace weft::query
