// SPDX-License-Identifier: MIT
#pragma once

#include "query/trend_base.hpp"

#include <cstdint>
#include <optional>

/// Whether chance explains what happened to one topic (docs/trends.md has the rules and their reasons).
namespace weft::query {

/// A ratio of two shares within series (Mantel and Haenszel's), and how sure it is.
struct Ratio {
  std::optional<double> ratio;  ///< none when the second share is 0
  double low = 0;               ///< with `high`, where it lies with 95 % certainty on either side
  double high = 0;              ///< 0 when that cannot be told
};

struct Change {
  bool can_be_told = false;  ///< a series with the topic has issues in both parts
  double rise = 0;           ///< in standard deviations
  double p = 1;
  Portion earlier;
  Portion recent;
  Ratio ratio;          ///< recent to earlier
  Ratio to_lately;      ///< recent to as long a time just before
  double together = 1;  ///< how much more articles of one issue share the topic than chance has it
};

/// Compares the recent share to the earlier one within each series.
Change find_change(const TrendBase& base, const Sightings& seen);

/// The stretch without the topic that ends in the recent periods; `together` is that of its change.
struct Absence {
  std::uint32_t from = 0;  ///< the last issue before that has it, into `TrendBase::issues`
  std::uint32_t to = 0;    ///< the first since
  std::uint32_t articles = 0;
  double p = 1;
  bool enough = false;  ///< it was seen more than by the way both before and since
};

std::optional<Absence> find_absence(const TrendBase& base, const Sightings& seen, double together);

}  // namespace weft::query
