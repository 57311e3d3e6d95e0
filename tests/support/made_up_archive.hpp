// SPDX-License-Identifier: MIT
#pragma once

#include "query/trend_base.hpp"
#include "support/generator.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// Archives in which it is known what rises and what is chance, because they are made up.
namespace weft::tests {

using query::BaseIssue;
using query::Sightings;
using query::Stretch;
using query::TrendBase;

/// A newsletter as it is made up: so many issues, evenly from one period to another, with so many articles.
struct MadeUpSeries {
  std::size_t issues = 100;
  std::uint32_t first_period = 0;
  std::uint32_t last_period = 11;
  std::uint32_t least = 8;
  std::uint32_t most = 14;
};

inline constexpr std::uint32_t first_recent = 9;
inline constexpr std::uint32_t first_lately = 6;

/// A day for each number, in their order.
inline std::string day_of(std::size_t number) {
  std::string digits = std::to_string(10000 + number);
  return "2" + digits.substr(2) + "-01-01";
}

struct MadeUpArchive {
  std::vector<std::string> days;
  TrendBase base;
};

inline MadeUpArchive make_up(const std::vector<MadeUpSeries>& series, Generator& random) {
  std::vector<BaseIssue> issues;
  for (std::uint32_t s = 0; s < series.size(); ++s) {
    const MadeUpSeries& made_up = series[s];
    const std::uint32_t periods = made_up.last_period - made_up.first_period + 1;
    for (std::size_t i = 0; i < made_up.issues; ++i) {
      BaseIssue issue;
      issue.series = s;
      issue.period = made_up.first_period + static_cast<std::uint32_t>(i * periods / made_up.issues);
      issue.articles = made_up.least + static_cast<std::uint32_t>(random.below(made_up.most - made_up.least + 1));
      issue.stretch = issue.period >= first_recent   ? Stretch::recently
                      : issue.period >= first_lately ? Stretch::lately
                                                     : Stretch::before;
      issues.push_back(issue);
    }
  }
  std::stable_sort(issues.begin(), issues.end(), [](const auto& a, const auto& b) { return a.period < b.period; });
  MadeUpArchive archive;
  archive.base.series.resize(series.size());
  archive.days.reserve(issues.size());
  for (BaseIssue& issue : issues) {
    archive.days.push_back(day_of(archive.days.size()));
    issue.date = archive.days.back();
    query::Part& part = archive.base.series[issue.series].parts[static_cast<std::size_t>(issue.stretch)];
    ++part.issues;
    part.articles += issue.articles;
    part.squares += double(issue.articles) * issue.articles;
  }
  archive.base.issues = std::move(issues);
  return archive;
}

/// Articles get the topic with a chance that depends on their issue; in an issue that has it, others follow suit
/// with the chance `contagion`.
template <typename Chance>
Sightings sow(const TrendBase& base, Generator& random, double contagion, const Chance& chance_in) {
  Sightings seen;
  for (std::uint32_t i = 0; i < base.issues.size(); ++i) {
    const BaseIssue& issue = base.issues[i];
    std::uint32_t articles = 0;
    for (std::uint32_t a = 0; a < issue.articles; ++a) {
      if (random.happens(articles > 0 ? std::max(contagion, chance_in(issue)) : chance_in(issue))) ++articles;
    }
    if (articles == 0) continue;
    if (seen.issues.empty()) seen.first_day = issue.date;
    seen.issues.push_back({i, articles});
  }
  return seen;
}

/// Topics of all frequencies, from those that are everywhere to those that are seen twice.
inline std::vector<Sightings> sow_noise(const TrendBase& base, Generator& random, double contagion) {
  std::vector<Sightings> topics;
  for (int i = 0; i < 150; ++i) {
    const double chance = 0.5 / (1 + i);
    // Each series has its own share of the topic.
    std::vector<double> liking(base.series.size());
    for (double& like : liking) like = random.happens(0.3) ? 0 : 2 * random.share();
    topics.push_back(sow(base, random, contagion,
                         [&](const BaseIssue& issue) { return std::min(0.9, chance * liking[issue.series]); }));
  }
  return topics;
}

}  // namespace weft::tests
