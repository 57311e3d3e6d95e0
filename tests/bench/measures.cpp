// SPDX-License-Identifier: MIT
// How the time of the measures grows with a network, made as those of articles are: groups of some thirty that know
// each other, and some ties across. Ten times the vertices should cost little more than ten times the time.
#include <weft/measures.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iomanip>
#include <iostream>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

using namespace weft;

namespace {

constexpr std::size_t ties_each = 8;
constexpr std::uint32_t group = 30;

/// Numbers that look drawn by lot, the same everywhere (Knuth's MMIX).
class Lots {
 public:
  std::uint32_t below(std::uint32_t limit) {
    state_ = state_ * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
    return static_cast<std::uint32_t>((state_ >> 33) % limit);
  }

 private:
  std::uint64_t state_ = 1;
};

Network make_network(std::uint32_t vertices) {
  Lots lots;
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  while (pairs.size() < vertices * ties_each / 2) {
    const std::uint32_t one = lots.below(vertices);
    const std::uint32_t near = std::min(one / group * group + lots.below(group), vertices - 1);
    const std::uint32_t other = lots.below(5) > 0 ? near : lots.below(vertices);
    if (one != other) pairs.emplace(std::min(one, other), std::max(one, other));
  }
  std::vector<Tie> ties;
  for (const auto& [one, other] : pairs) ties.push_back({one, other, 0.1 + lots.below(900) / 1000.0});
  return {vertices, ties};
}

struct Measure {
  std::string_view name;
  void (*take)(const Network&);
};

const Measure measures[] = {
    {"PageRank", [](const Network& network) { page_ranks(network); }},
    {"cores", [](const Network& network) { core_numbers(network); }},
    {"communities", [](const Network& network) { find_communities(network); }},
    {"betweenness, estimated", [](const Network& network) { betweenness_from(network, betweenness_pivots); }},
};

double seconds_for(const Measure& measure, const Network& network) {
  double best = 1e9;
  for (int run = 0; run < 3; ++run) {
    const auto start = std::chrono::steady_clock::now();
    measure.take(network);
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  return best;
}

}  // namespace

/// Ends with 1 when something grows faster than it should.
int main() {
  constexpr double most_growth = 40;  // a larger network no longer fits the caches, and has a level more
  bool good = true;
  const Network small = make_network(10'000);
  const Network large = make_network(100'000);
  const Network exact = make_network(most_for_exact_betweenness);
  std::cout << std::fixed << std::setprecision(3) << "measure                  10,000     100,000   growth\n";
  for (const Measure& measure : measures) {
    const double before = seconds_for(measure, small);
    const double after = seconds_for(measure, large);
    std::cout << std::left << std::setw(22) << measure.name << std::right << std::setw(7) << before << " s "
              << std::setw(9) << after << " s " << std::setprecision(1) << std::setw(6) << after / before << " ×\n"
              << std::setprecision(3);
    good = good && after / before <= most_growth;
  }
  const double seconds = seconds_for({"", [](const Network& network) { betweenness(network); }}, exact);
  std::cout << "betweenness, exact, of " << exact.size() << ": " << seconds << " s\n";
  return good ? 0 : 1;
}
