// SPDX-License-Identifier: MIT
#pragma once

/// What an archive tells of its newsletters.
/// In: the name of one. Out: the rows that belong to it.
/// Never compares names: they are met exactly.

#include "archive/database.hpp"

#include <weft/series.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace weft::archive {

class SeriesReader {
 public:
  /// REQUIRES: the database is an archive, and outlives it.
  explicit SeriesReader(const Database& database) : database_(database) {}

  /// The newsletters there are, sorted.
  std::vector<std::string> names() const;

  /// The latest first, those without a date last.
  std::vector<SeriesIssue> issues_of(std::string_view series) const;

  // Most articles first; ties by what they are about more often, then by id.
  std::vector<SeriesTopic> topics_of(std::string_view series) const;
  std::vector<KnownSource> sources_of(std::string_view series) const;

 private:
  const Database& database_;
};

}  // namespace weft::archive
