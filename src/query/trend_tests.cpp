// SPDX-License-Identifier: MIT
#include "query/trend_tests.hpp"

#include "query/chance.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace weft::query {
namespace {

constexpr double one_sided_95 = 1.6448536269514722;  ///< of the normal distribution
constexpr double common = 1.0 / 3;            ///< of the issues: where a topic is too common to be counted by them
constexpr std::uint32_t least_on_a_side = 3;  ///< articles before and since a gap
constexpr std::uint32_t least_issues_on_a_side = 2;

/// The articles with the topic in one stretch of one series.
struct Tally {
  double issues = 0;
  double articles = 0;
  double squares = 0;   ///< of those of each issue
  double products = 0;  ///< with all articles of the issue
};

struct SeriesTally {
  Tally in[stretches];
};

const Part& part(const SeriesParts& series, Stretch stretch) { return series.parts[static_cast<std::size_t>(stretch)]; }

/// One that has enough issues on either side: of fewer nobody can say how far they scatter.
bool can_be_compared(const SeriesParts& series) {
  return part(series, Stretch::before).issues + part(series, Stretch::lately).issues >= least_issues_compared &&
         part(series, Stretch::recently).issues >= least_issues_compared;
}

std::vector<SeriesTally> tally(const TrendBase& base, const Sightings& seen) {
  std::vector<SeriesTally> tallies(base.series.size());
  for (const Sighting& sighting : seen.issues) {
    const BaseIssue& issue = base.issues[sighting.issue];
    Tally& sum = tallies[issue.series].in[static_cast<std::size_t>(issue.stretch)];
    ++sum.issues;
    sum.articles += sighting.articles;
    sum.squares += double(sighting.articles) * sighting.articles;
    sum.products += double(sighting.articles) * issue.articles;
  }
  return tallies;
}

/// The scatter of the counts of issues around what is expected of them, and that of independent draws.
struct Scatter {
  double observed = 0;
  double expected = 0;

  /// The design effect of cluster samples. Never below 1: so even a scatter would be chance as well.
  double ratio() const { return expected > 0 ? std::max(1.0, observed / expected) : 1.0; }
};

/// Within each stretch of a series, so that a change from one to the other is no scatter.
Scatter scatter_of(const SeriesParts& series, const SeriesTally& tally) {
  Scatter scatter;
  for (std::size_t i = 0; i < stretches; ++i) {
    const Part& all = series.parts[i];
    const Tally& with = tally.in[i];
    if (all.articles == 0 || with.articles == 0) continue;
    const double share = with.articles / all.articles;
    scatter.observed += with.squares - 2 * share * with.products + share * share * all.squares;
    scatter.expected += share * (1 - share) * (all.articles - all.squares / all.articles);
  }
  return scatter;
}

/// How much more the articles of an issue share a topic than chance has it: in each series, and in all. What little a
/// small series tells of it is no less than all of them tell.
struct Togetherness {
  std::vector<double> series;
  double all = 1;
};

Togetherness togetherness(const TrendBase& base, std::span<const SeriesTally> tallies) {
  Togetherness together;
  Scatter sum;
  for (std::size_t s = 0; s < tallies.size(); ++s) {
    const Scatter scatter = scatter_of(base.series[s], tallies[s]);
    together.series.push_back(scatter.ratio());
    sum.observed += scatter.observed;
    sum.expected += scatter.expected;
  }
  together.all = sum.ratio();
  for (double& own : together.series) own = std::max(own, together.all);
  return together;
}

/// Things in the parts of one series that are compared, those with the topic and all.
struct Halves {
  double earlier_with = 0;
  double earlier = 0;
  double recent_with = 0;
  double recent = 0;
};

/// Mantel and Haenszel's common ratio, with the variance of its logarithm by Greenland and Robins.
Ratio common_ratio(std::span<const Halves> series, double together) {
  double above = 0;
  double below = 0;
  double spread = 0;
  for (const Halves& halves : series) {
    if (halves.earlier == 0) continue;
    const double all = halves.earlier + halves.recent;
    const double with = halves.earlier_with + halves.recent_with;
    above += halves.recent_with * halves.earlier / all;
    below += halves.earlier_with * halves.recent / all;
    spread += (with * halves.recent * halves.earlier - halves.recent_with * halves.earlier_with * all) / (all * all);
  }
  Ratio result;
  if (below <= 0) return result;
  result.ratio = above / below;
  if (above <= 0) return result;
  const double error = std::sqrt(together * std::max(0.0, spread) / (above * below));
  result.low = *result.ratio * std::exp(-one_sided_95 * error);
  result.high = *result.ratio * std::exp(one_sided_95 * error);
  return result;
}

/// What has the topic, as draws that fall into the recent part of their series by its size.
class Dealt {
 public:
  /// A topic that most things have leaves less to chance, since where one has it the next cannot: so much less, as the
  /// variance without replacement is below that with it.
  void add(const Halves& halves, double together) {
    const double all = halves.earlier + halves.recent;
    const double with = halves.earlier_with + halves.recent_with;
    all_ += all;
    with_ += with;
    if (with == 0 || with == all) return;
    const double weight = together * (all - with) / (all - 1);
    draws_.push_back({with / weight, halves.recent / all, weight});
    recent_ += halves.recent_with;
  }

  bool is_empty() const { return draws_.empty(); }
  double share() const { return all_ > 0 ? with_ / all_ : 0; }
  double rise(double step) const { return draws_.empty() ? 0 : deviation_of(draws_, recent_, step); }

 private:
  std::vector<Draws> draws_;
  double recent_ = 0;
  double all_ = 0;
  double with_ = 0;
};

/// The weaker of two rises; none when they contradict each other.
double weaker(double a, double b) {
  if (a * b <= 0) return 0;
  return std::abs(a) < std::abs(b) ? a : b;
}

std::uint32_t whole(double number) { return static_cast<std::uint32_t>(std::lround(number)); }

void add(Portion& portion, double articles, double all) {
  portion.articles += whole(articles);
  portion.all += whole(all);
}

/// The issues before and since a sighting, and the articles in them, are more than a mention by the way.
bool is_enough(std::span<const Sighting> sightings) {
  std::uint32_t articles = 0;
  for (const Sighting& sighting : sightings) articles += sighting.articles;
  return articles >= least_on_a_side && sightings.size() >= least_issues_on_a_side;
}

/// The share of each series that has the topic.
std::vector<double> shares_of(const TrendBase& base, const Sightings& seen) {
  std::vector<double> shares(base.series.size());
  for (const Sighting& sighting : seen.issues) shares[base.issues[sighting.issue].series] += sighting.articles;
  for (std::size_t s = 0; s < shares.size(); ++s) {
    double all = 0;
    for (const Part& part : base.series[s].parts) all += part.articles;
    shares[s] = all > 0 ? shares[s] / all : 0;
  }
  return shares;
}

}  // namespace

Change find_change(const TrendBase& base, const Sightings& seen) {
  const std::vector<SeriesTally> tallies = tally(base, seen);
  const Togetherness together = togetherness(base, tallies);
  Change change;
  change.together = together.all;
  Dealt articles;
  Dealt issues;
  std::vector<Halves> to_earlier;
  std::vector<Halves> to_lately;
  for (std::size_t s = 0; s < tallies.size(); ++s) {
    const auto& [before, lately, recently] = base.series[s].parts;
    const auto& [with_before, with_lately, with_recently] = tallies[s].in;
    if (!can_be_compared(base.series[s])) continue;
    const Halves counts{with_before.articles + with_lately.articles, before.articles + lately.articles,
                        with_recently.articles, recently.articles};
    add(change.earlier, counts.earlier_with, counts.earlier);
    add(change.recent, counts.recent_with, counts.recent);
    to_earlier.push_back(counts);
    to_lately.push_back({with_lately.articles, lately.articles, with_recently.articles, recently.articles});
    articles.add(counts, together.series[s]);
    issues.add(
        {with_before.issues + with_lately.issues, before.issues + lately.issues, with_recently.issues, recently.issues},
        1);
  }
  change.can_be_told = !articles.is_empty();
  change.rise = articles.rise(together.all);
  // How far few issues scatter is hardly known, so a rise has to show in their number, too.
  if (issues.share() < common) change.rise = weaker(change.rise, issues.rise(1));
  change.p = two_sided(change.rise);
  change.ratio = common_ratio(to_earlier, together.all);
  change.to_lately = common_ratio(to_lately, together.all);
  return change;
}

std::optional<Absence> find_absence(const TrendBase& base, const Sightings& seen, double together) {
  const auto is_earlier = [&](const Sighting& s) { return base.issues[s.issue].stretch != Stretch::recently; };
  const auto since = std::partition_point(seen.issues.begin(), seen.issues.end(), is_earlier);
  if (since == seen.issues.begin() || since == seen.issues.end()) return std::nullopt;
  const std::vector<double> shares = shares_of(base, seen);
  Absence absence;
  absence.from = (since - 1)->issue;
  absence.to = since->issue;
  for (const std::uint32_t aside : seen.asides) {
    if (aside < absence.to) absence.from = std::max(absence.from, aside);
  }
  absence.enough = is_enough({seen.issues.begin(), since}) && is_enough({since, seen.issues.end()});
  // Time runs by the articles that are expected to have the topic: no series that pauses makes a gap.
  double expected = 0;
  for (std::uint32_t i = absence.from + 1; i < absence.to; ++i) {
    const BaseIssue& issue = base.issues[i];
    expected += issue.articles * shares[issue.series];
    if (shares[issue.series] > 0) absence.articles += issue.articles;
  }
  double all = 0;
  for (const Sighting& sighting : seen.issues) all += sighting.articles;
  const double points = std::min(double(seen.issues.size()), all / together);
  // By so many points at random, one of the stretches between them is as long with at most this probability.
  absence.p = std::clamp((points - 1) * std::pow(std::max(0.0, 1 - expected / all), points), 0.0, 1.0);
  return absence;
}

}  // namespace weft::query
