// SPDX-License-Identifier: MIT
#include "relatedness/ballot.hpp"

#include <weft/relatedness.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <tuple>

namespace weft {

namespace {

using relatedness::Ballot;

constexpr double faintest = 0.05;
constexpr double least_ground = 0.005;  ///< of what they share besides a publisher
constexpr std::size_t most_pairs = 8;
/// How many are looked at closely to find those, and how many postings are read to find them in: enough to see every
/// relation of a corpus of a thousand, and a bound on what each article costs in larger ones.
constexpr std::size_t closely = 32;
constexpr std::size_t most_postings = 4'000;
/// Articles that a thread takes at once.
constexpr std::size_t handful = 64;

void keep_best(std::vector<Nominee>& nominees, std::size_t most) {
  const auto last = nominees.begin() + static_cast<std::ptrdiff_t>(std::min(nominees.size(), most));
  // The older one first: a tie must not depend on how they were found.
  std::partial_sort(nominees.begin(), last, nominees.end(), [](const Nominee& a, const Nominee& b) {
    return a.score != b.score ? a.score > b.score : a.article < b.article;
  });
  nominees.erase(last, nominees.end());
}

/// Whether two articles share more than who published them.
bool has_ground(const FeatureTable& table, const std::vector<SharedFeature>& shared) {
  return std::any_of(shared.begin(), shared.end(), [&](const SharedFeature& feature) {
    return table.kind(feature.feature) != FeatureKind::source && feature.part >= least_ground;
  });
}

std::uint32_t topics_among(const FeatureTable& table, const std::vector<SharedFeature>& shared) {
  return static_cast<std::uint32_t>(std::count_if(shared.begin(), shared.end(), [&](const SharedFeature& feature) {
    return table.kind(feature.feature) == FeatureKind::topic;
  }));
}

std::vector<RelatedPair> pairs_of(const FeatureTable& table, ArticleNumber article, Ballot& ballot) {
  const auto shares = table.shares(article);
  std::vector<Nominee> nominees = ballot.hold(table, shares, most_postings);
  std::erase_if(nominees, [&](const Nominee& nominee) { return nominee.article == article; });
  keep_best(nominees, closely);
  for (Nominee& nominee : nominees) nominee.score = relatedness_of(shares, table.shares(nominee.article));
  std::erase_if(nominees, [&](const Nominee& nominee) {
    return nominee.score < faintest || !has_ground(table, shared_features(shares, table.shares(nominee.article)));
  });
  keep_best(nominees, most_pairs);
  std::vector<RelatedPair> pairs;
  for (const Nominee& nominee : nominees) {
    const auto [one, other] = std::minmax(article, nominee.article);
    const std::uint32_t topics = topics_among(table, shared_features(shares, table.shares(nominee.article)));
    pairs.push_back({one, other, nominee.score, topics});
  }
  return pairs;
}

std::vector<RelatedPair> pairs_of_handful(const FeatureTable& table, std::size_t at, Ballot& ballot) {
  std::vector<RelatedPair> found;
  const std::size_t end = std::min(table.articles(), (at + 1) * handful);
  for (std::size_t article = at * handful; article < end; ++article) {
    const auto pairs = pairs_of(table, ArticleNumber(static_cast<std::uint32_t>(article)), ballot);
    found.insert(found.end(), pairs.begin(), pairs.end());
  }
  return found;
}

}  // namespace

std::vector<RelatedPair> strongest_pairs(const FeatureTable& table, unsigned jobs) {
  const std::size_t handfuls = (table.articles() + handful - 1) / handful;
  std::vector<std::vector<RelatedPair>> found(handfuls);
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::mutex failing;
  const auto work = [&] {
    try {
      Ballot ballot;
      for (std::size_t at = next++; at < handfuls; at = next++) found[at] = pairs_of_handful(table, at, ballot);
    } catch (...) {
      const std::lock_guard lock(failing);
      failure = std::current_exception();
    }
  };
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < std::min<std::size_t>(jobs, handfuls); ++i) threads.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
  std::vector<RelatedPair> pairs;
  for (const auto& some : found) pairs.insert(pairs.end(), some.begin(), some.end());
  const auto key = [](const RelatedPair& pair) { return std::tie(pair.one, pair.other); };
  std::sort(pairs.begin(), pairs.end(), [&](const RelatedPair& a, const RelatedPair& b) { return key(a) < key(b); });
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace weft
