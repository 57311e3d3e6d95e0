// SPDX-License-Identifier: MIT
/// How often trends cry wolf, and how often they see what is there: by made-up archives, and by an archive of yours
/// with its dates dealt out anew.
///
/// usage: weft_bench_trends [ARCHIVE]

#include "query/trend_verdicts.hpp"

#include "support/made_up_archive.hpp"

#include <weft/archive.hpp>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace weft::tests;
using weft::Trend;
using weft::Verdict;
using weft::query::BaseIssue;
using weft::query::Sightings;
using weft::query::TrendBase;

constexpr int alarm_runs = 1000;
constexpr int power_runs = 200;
constexpr int shuffles = 500;

bool is_call(const Trend& trend) { return trend.verdict != Verdict::steady && trend.verdict != Verdict::unclear; }

std::vector<Trend> judged(const TrendBase& base, const std::vector<Sightings>& topics) {
  return weft::query::judge(base, topics);
}

void tell_alarms(const char* what, const std::vector<MadeUpSeries>& series, double contagion) {
  int alarms = 0;
  for (int run = 0; run < alarm_runs; ++run) {
    Generator random(static_cast<std::uint64_t>(run) + 1);
    const MadeUpArchive archive = make_up(series, random);
    const auto trends = judged(archive.base, sow_noise(archive.base, random, contagion));
    if (std::any_of(trends.begin(), trends.end(), is_call)) ++alarms;
  }
  std::cout << "  " << what << ", articles of an issue " << (contagion > 0 ? "in clusters" : "independent") << ": "
            << 100.0 * alarms / alarm_runs << " %\n";
}

void tell_power(std::size_t issues, double before, double after) {
  int calls = 0;
  for (int run = 0; run < power_runs; ++run) {
    Generator random(static_cast<std::uint64_t>(run) + 1);
    MadeUpSeries series;
    series.issues = issues;
    const MadeUpArchive archive = make_up({series}, random);
    std::vector<Sightings> topics = sow_noise(archive.base, random, 0);
    topics.insert(topics.begin(), sow(archive.base, random, 0, [&](const BaseIssue& issue) {
                    return issue.period >= first_recent ? after : before;
                  }));
    const auto trends = judged(archive.base, topics);
    if (!trends.empty() && weft::index_of(trends.front().topic) == 0 && is_call(trends.front())) ++calls;
  }
  std::cout << "  " << issues << " issues, " << 100 * before << " % → " << 100 * after
            << " %: " << 100.0 * calls / power_runs << " %\n";
}

/// Deals the dates of each series out anew among its issues: what is called then is called by chance.
void shuffle_dates(TrendBase& base, std::vector<Sightings>& topics, Generator& random) {
  std::vector<std::uint32_t> place(base.issues.size());
  for (std::uint32_t s = 0; s < base.series.size(); ++s) {
    std::vector<std::uint32_t> own;
    for (std::uint32_t i = 0; i < base.issues.size(); ++i) {
      if (base.issues[i].series == s) own.push_back(i);
    }
    std::vector<std::uint32_t> dealt = own;
    random.shuffle(dealt);
    for (std::size_t i = 0; i < own.size(); ++i) place[own[i]] = dealt[i];
  }
  std::vector<BaseIssue> issues = base.issues;
  for (std::size_t i = 0; i < place.size(); ++i) issues[place[i]].articles = base.issues[i].articles;
  base.issues = std::move(issues);
  for (auto& series : base.series) series = {};
  for (const BaseIssue& issue : base.issues) {
    auto& part = base.series[issue.series].parts[static_cast<std::size_t>(issue.stretch)];
    ++part.issues;
    part.articles += issue.articles;
    part.squares += double(issue.articles) * issue.articles;
  }
  for (Sightings& seen : topics) {
    for (auto& sighting : seen.issues) sighting.issue = place[sighting.issue];
    std::sort(seen.issues.begin(), seen.issues.end(), [](const auto& a, const auto& b) { return a.issue < b.issue; });
    if (!seen.issues.empty()) seen.first_day = base.issues[seen.issues.front().issue].date;
  }
}

void tell_shuffled(const std::string& path) {
  weft::ArchivedCorpus corpus = weft::load_archive(path);
  const weft::TopicGraph graph(std::move(corpus.ontology), std::move(corpus.issues));
  weft::Trends frame;
  const TrendBase base = weft::query::build_base(graph.chronicle(), {}, frame);
  const std::vector<Sightings> topics = weft::query::sightings_of(graph.chronicle(), base, {});
  int alarms = 0;
  std::size_t calls = 0;
  for (int run = 0; run < shuffles; ++run) {
    Generator random(static_cast<std::uint64_t>(run) + 1);
    TrendBase shuffled = base;
    std::vector<Sightings> dealt = topics;
    shuffle_dates(shuffled, dealt, random);
    const auto trends = judged(shuffled, dealt);
    const auto called = std::count_if(trends.begin(), trends.end(), is_call);
    calls += static_cast<std::size_t>(called);
    if (called > 0) ++alarms;
  }
  std::cout << path << " with its dates dealt out anew, " << shuffles << " times:\n  " << 100.0 * alarms / shuffles
            << " % with a false call, " << calls << " calls in all\n";
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<MadeUpSeries> four{{}, {60, 7, 11, 3, 30}, {50, 0, 4, 10, 10}, {20, 2, 11, 40, 80}};
  std::cout << "false calls, in so many of " << alarm_runs << " archives of chance alone:\n";
  for (const double contagion : {0.0, 0.3}) {
    tell_alarms("one series", {{}}, contagion);
    tell_alarms("four series", four, contagion);
    tell_alarms("one series of 24 issues", {{24, 0, 11, 6, 30}}, contagion);
    tell_alarms("one series of 48 issues", {{48, 0, 11, 6, 30}}, contagion);
    tell_alarms("two series, one of few issues", {{}, {16, 0, 11, 20, 40}}, contagion);
  }
  std::cout << "power, in so many of " << power_runs << " archives (11 articles an issue, 150 other topics):\n";
  for (const std::size_t issues : {50U, 100U, 300U}) {
    for (const auto& [before, after] : std::vector<std::pair<double, double>>{
             {0, 0.03}, {0, 0.06}, {0.01, 0.04}, {0.03, 0.09}, {0.05, 0.10}, {0.10, 0.02}, {0.04, 0.01}})
      tell_power(issues, before, after);
  }
  for (int i = 1; i < count; ++i) tell_shuffled(arguments[i]);
}
