// SPDX-License-Identifier: MIT
#include "query/trend_verdicts.hpp"

#include "support/made_up_archive.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace weft::tests {
namespace {

using query::BaseIssue;
using query::Sightings;
using query::Stretch;

bool is_call(const Trend& trend) { return trend.verdict != Verdict::steady && trend.verdict != Verdict::unclear; }

/// In how many of so many archives of chance alone something is said to have changed.
int false_alarms(const std::vector<MadeUpSeries>& series, double contagion, int runs) {
  int alarms = 0;
  for (int run = 0; run < runs; ++run) {
    Generator random(static_cast<std::uint64_t>(run) + 1);
    const MadeUpArchive archive = make_up(series, random);
    const auto trends = query::judge(archive.base, sow_noise(archive.base, random, contagion));
    if (std::any_of(trends.begin(), trends.end(), is_call)) ++alarms;
  }
  return alarms;
}

/// The verdict on one topic among the noise.
template <typename Chance>
Trend verdict_among_noise(std::uint64_t seed, const std::vector<MadeUpSeries>& series, const Chance& chance_in) {
  Generator random(seed);
  const MadeUpArchive archive = make_up(series, random);
  std::vector<Sightings> topics = sow_noise(archive.base, random, 0);
  topics.insert(topics.begin(), sow(archive.base, random, 0, chance_in));
  const auto trends = query::judge(archive.base, topics);
  REQUIRE_FALSE(trends.empty());
  return index_of(trends.front().topic) == 0 ? trends.front() : Trend();
}

template <typename Chance>
int times_called(Verdict verdict, int runs, const std::vector<MadeUpSeries>& series, const Chance& chance_in) {
  int times = 0;
  for (int run = 0; run < runs; ++run) {
    if (verdict_among_noise(static_cast<std::uint64_t>(run) + 1, series, chance_in).verdict == verdict) ++times;
  }
  return times;
}

bool is_recent(const BaseIssue& issue) { return issue.stretch == Stretch::recently; }

const std::vector<MadeUpSeries> one_series{{}};

/// One that is there all the time, one that enters late, one that ends early, and one whose issues are long.
const std::vector<MadeUpSeries> four_series{{}, {60, 7, 11, 3, 30}, {50, 0, 4, 10, 10}, {20, 2, 11, 40, 80}};

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("where all is chance, no more than one archive of twenty has a false alarm") {
    CHECK(false_alarms(one_series, 0, 200) <= 10);
    CHECK(false_alarms(four_series, 0, 200) <= 10);
  }

  TEST_CASE("articles that come in clusters within an issue raise no more alarms") {
    CHECK(false_alarms(one_series, 0.3, 200) <= 10);
    CHECK(false_alarms(four_series, 0.3, 200) <= 10);
  }

  TEST_CASE("few issues raise no more alarms, however many articles of theirs come in clusters") {
    CHECK(false_alarms({{24, 0, 11, 6, 30}}, 0.3, 200) <= 10);
    CHECK(false_alarms({{12, 0, 11, 6, 30}}, 0.3, 200) == 0);
  }

  TEST_CASE("a topic that quadruples is found, and one that comes from nowhere is new") {
    CHECK(times_called(Verdict::rising, 50, one_series,
                       [](const BaseIssue& issue) { return is_recent(issue) ? 0.12 : 0.03; }) >= 40);
    CHECK(times_called(Verdict::fresh, 50, one_series,
                       [](const BaseIssue& issue) { return is_recent(issue) ? 0.06 : 0.0; }) >= 45);
  }

  TEST_CASE("a topic that falls to a fifth is found to fade") {
    CHECK(times_called(Verdict::fading, 50, one_series,
                       [](const BaseIssue& issue) { return is_recent(issue) ? 0.02 : 0.10; }) >= 40);
  }

  TEST_CASE("a topic that was away for a third of the time has returned") {
    CHECK(times_called(Verdict::returned, 50, one_series, [](const BaseIssue& issue) {
            return issue.period >= 5 && issue.period < first_recent ? 0.0 : 0.07;
          }) >= 45);
  }

  TEST_CASE("a topic that is always there is steady, and never called otherwise") {
    CHECK(times_called(Verdict::steady, 50, one_series, [](const BaseIssue&) { return 0.1; }) >= 40);
  }

  TEST_CASE("a newsletter on a topic that enters late makes it no riser") {
    const std::vector<MadeUpSeries> late{{100, 0, 11}, {60, 8, 11}};
    const auto chance_in = [](const BaseIssue& issue) { return issue.series == 1 ? 0.6 : 0.02; };
    CHECK(times_called(Verdict::rising, 50, late, chance_in) == 0);
    CHECK(times_called(Verdict::fresh, 50, late, chance_in) == 0);
  }

  TEST_CASE("a newsletter that pauses makes no topic return") {
    const std::vector<MadeUpSeries> pausing{{100, 0, 11}, {40, 0, 3}, {30, 9, 11}};
    // The second and the third are one series.
    int returned = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
      Generator random(seed);
      MadeUpArchive archive = make_up(pausing, random);
      for (BaseIssue& issue : archive.base.issues) issue.series = std::min(issue.series, 1U);
      for (std::size_t i = 0; i < query::stretches; ++i) {
        archive.base.series[1].parts[i].issues += archive.base.series[2].parts[i].issues;
        archive.base.series[1].parts[i].articles += archive.base.series[2].parts[i].articles;
        archive.base.series[1].parts[i].squares += archive.base.series[2].parts[i].squares;
      }
      archive.base.series.pop_back();
      const auto topic =
          sow(archive.base, random, 0, [](const BaseIssue& issue) { return issue.series == 1 ? 0.1 : 0; });
      const auto trends = query::judge(archive.base, std::vector<Sightings>{topic});
      if (!trends.empty() && trends.front().verdict == Verdict::returned) ++returned;
    }
    CHECK(returned <= 2);
  }

  TEST_CASE("what recurs and speaks of a topic shows that it is neither new nor away") {
    Generator random(1);
    const MadeUpArchive archive = make_up(one_series, random);
    Sightings fresh = sow(archive.base, random, 0, [](const BaseIssue& issue) { return is_recent(issue) ? 0.1 : 0; });
    Sightings returned = sow(archive.base, random, 0, [](const BaseIssue& issue) {
      return issue.period >= 4 && issue.period < first_recent ? 0.0 : 0.1;
    });
    const auto verdicts_on = [&] {
      const auto trends = query::judge(archive.base, std::vector<Sightings>{fresh, returned});
      return std::vector<Verdict>{trends.at(0).verdict, trends.at(1).verdict};
    };
    CHECK(verdicts_on() == std::vector<Verdict>{Verdict::fresh, Verdict::returned});
    fresh.first_day = archive.base.issues.front().date;
    for (std::uint32_t i = 0; i < archive.base.issues.size(); ++i) returned.asides.push_back(i);
    const auto now = verdicts_on();
    CHECK(now[0] == Verdict::rising);
    CHECK(now[1] != Verdict::returned);
  }

  TEST_CASE("a series with too few issues on one side is not compared") {
    Generator random(1);
    const MadeUpArchive archive = make_up({{20, 0, 11}}, random);
    const auto topic = sow(archive.base, random, 0, [](const BaseIssue&) { return 0.5; });
    const auto trends = query::judge(archive.base, std::vector<Sightings>{topic});
    CHECK_FALSE(trends.at(0).tested);
    CHECK(trends.at(0).reason == "no series with it has 6 issues both earlier and recently");
  }

  TEST_CASE("three mentions are too few to tell, whenever they were") {
    Generator random(1);
    const MadeUpArchive archive = make_up(one_series, random);
    const auto last = static_cast<std::uint32_t>(archive.base.issues.size() - 1);
    const Sightings seen{{{last - 2, 1}, {last - 1, 1}, {last, 1}}, archive.base.issues[last - 2].date, {}};
    const auto trends = query::judge(archive.base, std::vector<Sightings>{seen});
    REQUIRE(trends.size() == 1);
    CHECK(trends[0].verdict == Verdict::unclear);
    CHECK(trends[0].reason == "only 3 articles: too few to tell");
    CHECK_FALSE(trends[0].tested);
  }

  TEST_CASE("many articles of one issue are no trend") {
    Generator random(1);
    const MadeUpArchive archive = make_up({{100, 0, 11, 40, 40}}, random);
    const Sightings seen{{{97, 30}}, archive.base.issues[97].date, {}};
    const auto trends = query::judge(archive.base, std::vector<Sightings>{seen});
    CHECK(trends.front().verdict == Verdict::unclear);
    CHECK(trends.front().reason == "in only 1 issue: too few to tell");
  }

  TEST_CASE("a peak that has passed is no rise") {
    const auto chance_in = [](const BaseIssue& issue) {
      return is_recent(issue) ? 0.06 : issue.stretch == Stretch::lately ? 0.2 : 0.0;
    };
    CHECK(times_called(Verdict::rising, 50, one_series, chance_in) == 0);
  }
}

}  // namespace weft::tests
