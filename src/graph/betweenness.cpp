// SPDX-License-Identifier: MIT
#include <weft/measures.hpp>

#include "graph/rounding.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace weft {
namespace {

constexpr std::uint32_t unreached = static_cast<std::uint32_t>(-1);

std::vector<double> exact_betweenness(const Network& network) {
  using Structure = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
  Structure structure(network.size());
  for (std::size_t i = 0; i < network.size(); ++i) {
    for (const auto& neighbour : network.neighbours(i)) {
      if (neighbour.vertex > i) boost::add_edge(i, neighbour.vertex, structure);
    }
  }
  std::vector<double> shares(network.size());
  boost::brandes_betweenness_centrality(
      structure, boost::make_iterator_property_map(shares.begin(), boost::get(boost::vertex_index, structure)));
  return shares;
}

/// Brandes' accumulation for one pivot after another, whose paths Boost would take from every vertex.
class Accumulation {
 public:
  explicit Accumulation(const Network& network)
      : network_(network),
        distances_(network.size(), unreached),
        paths_(network.size()),
        dependencies_(network.size()) {
    reached_.reserve(network.size());
  }

  void add(std::uint32_t pivot, std::vector<double>& sums) {
    spread(pivot);
    for (std::size_t i = reached_.size(); i-- > 0;) {
      const std::uint32_t vertex = reached_[i];
      for (const auto& [before, weight] : network_.neighbours(vertex)) {
        if (distances_[before] + 1 != distances_[vertex]) continue;
        dependencies_[before] += paths_[before] / paths_[vertex] * (1 + dependencies_[vertex]);
      }
      if (vertex != pivot) sums[vertex] += dependencies_[vertex];
    }
    for (const std::uint32_t vertex : reached_) {
      distances_[vertex] = unreached;
      paths_[vertex] = 0;
      dependencies_[vertex] = 0;
    }
  }

 private:
  /// Counts the shortest paths from the pivot to all that it reaches, nearest first.
  void spread(std::uint32_t pivot) {
    reached_.assign(1, pivot);
    distances_[pivot] = 0;
    paths_[pivot] = 1;
    for (std::size_t i = 0; i < reached_.size(); ++i) {
      const std::uint32_t vertex = reached_[i];
      for (const auto& [next, weight] : network_.neighbours(vertex)) {
        if (distances_[next] == unreached) {
          distances_[next] = distances_[vertex] + 1;
          reached_.push_back(next);
        }
        if (distances_[next] == distances_[vertex] + 1) paths_[next] += paths_[vertex];
      }
    }
  }

  const Network& network_;
  std::vector<std::uint32_t> distances_;
  std::vector<double> paths_;
  std::vector<double> dependencies_;
  std::vector<std::uint32_t> reached_;
};

/// From sums over unordered pairs to shares of them, as networkx normalises.
void normalise(std::vector<double>& sums, double factor) {
  const auto size = static_cast<double>(sums.size());
  const double pairs = (size - 1) * (size - 2);
  for (double& sum : sums) sum = pairs > 0 ? graph::rounded_share(sum * factor / pairs) : 0;
}

}  // namespace

std::vector<double> betweenness_from(const Network& network, std::size_t pivots) {
  assert(pivots > 0 && pivots <= network.size());
  std::vector<double> sums(network.size());
  Accumulation accumulation(network);
  for (std::size_t i = 0; i < pivots; ++i) {
    accumulation.add(static_cast<std::uint32_t>(i * network.size() / pivots), sums);
  }
  normalise(sums, static_cast<double>(network.size()) / static_cast<double>(pivots));
  return sums;
}

std::vector<double> betweenness(const Network& network) {
  if (network.size() > most_for_exact_betweenness) return betweenness_from(network, betweenness_pivots);
  std::vector<double> sums = exact_betweenness(network);
  normalise(sums, 2);
  return sums;
}

}  // namespace weft
