// SPDX-License-Identifier: MIT
// The measures, on networks made as those of articles are: groups of some thirty that know each other, and some ties
// across. Ten times the vertices cost more than ten times the time, since a larger network no longer fits the caches.
#include <weft/measures.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace {

using namespace weft;

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

const Network& network_of(std::int64_t vertices) {
  static std::map<std::int64_t, Network> made;
  const auto found = made.find(vertices);
  if (found != made.end()) return found->second;
  return made.emplace(vertices, make_network(static_cast<std::uint32_t>(vertices))).first->second;
}

template <typename Take>
void measure(benchmark::State& state, Take take) {
  const Network& network = network_of(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(take(network));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

void page_rank(benchmark::State& state) {
  measure(state, [](const Network& network) { return page_ranks(network); });
}
BENCHMARK(page_rank)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void cores(benchmark::State& state) {
  measure(state, [](const Network& network) { return core_numbers(network); });
}
BENCHMARK(cores)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void communities(benchmark::State& state) {
  measure(state, [](const Network& network) { return find_communities(network); });
}
BENCHMARK(communities)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void betweenness_estimated(benchmark::State& state) {
  measure(state, [](const Network& network) { return betweenness_from(network, betweenness_pivots); });
}
BENCHMARK(betweenness_estimated)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void betweenness_exact(benchmark::State& state) {
  measure(state, [](const Network& network) { return betweenness(network); });
}
BENCHMARK(betweenness_exact)->Arg(most_for_exact_betweenness)->Unit(benchmark::kMillisecond);

}  // namespace
