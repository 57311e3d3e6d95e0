// SPDX-License-Identifier: MIT
#include <weft/measures.hpp>

#include "graph/rounding.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/core_numbers.hpp>

#include <cmath>
#include <cstddef>

namespace weft {
namespace {

constexpr double damping = 0.85;
constexpr double settled = 1e-13;  ///< the change of all ranks together
constexpr int most_rounds = 500;   ///< 0.85 to that power is far below what can be told apart

/// One step of the walk: `ranks` becomes `next`, and how much that changed is returned.
double walk(const Network& network, const std::vector<double>& strengths, const std::vector<double>& ranks,
            std::vector<double>& next) {
  const auto size = static_cast<double>(network.size());
  double idle = 0;
  for (std::size_t i = 0; i < ranks.size(); ++i) idle += strengths[i] > 0 ? 0 : ranks[i];
  double change = 0;
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    double received = 0;
    for (const auto& [from, weight] : network.neighbours(i)) received += ranks[from] * weight / strengths[from];
    next[i] = damping * (received + idle / size) + (1 - damping) / size;
    change += std::abs(next[i] - ranks[i]);
  }
  return change;
}

/// Without the last digits, which differ from one machine to the next and would decide orders.

}  // namespace

std::vector<double> page_ranks(const Network& network) {
  std::vector<double> strengths(network.size());
  for (std::size_t i = 0; i < strengths.size(); ++i) strengths[i] = network.strength(i);
  std::vector<double> ranks(network.size(), 1.0 / static_cast<double>(network.size()));
  std::vector<double> next(network.size());
  for (int round = 0; round < most_rounds; ++round) {
    const double change = walk(network, strengths, ranks, next);
    ranks.swap(next);
    if (change < settled) break;
  }
  for (double& rank : ranks) rank = graph::rounded_share(rank);
  return ranks;
}

std::vector<std::uint32_t> core_numbers(const Network& network) {
  using Structure = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
  Structure structure(network.size());
  for (std::size_t i = 0; i < network.size(); ++i) {
    for (const auto& neighbour : network.neighbours(i)) {
      if (neighbour.vertex > i) boost::add_edge(i, neighbour.vertex, structure);
    }
  }
  std::vector<std::uint32_t> cores(network.size());
  if (!cores.empty())
    boost::core_numbers(structure,
                        boost::make_iterator_property_map(cores.begin(), boost::get(boost::vertex_index, structure)));
  return cores;
}

}  // namespace weft
