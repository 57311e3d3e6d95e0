// SPDX-License-Identifier: MIT
#pragma once

#include "graph/catalogue.hpp"

#include <cstdint>
#include <vector>

namespace weft::graph {

/// How often two things happen, in how many trials, and how often in the same one.
struct Contingency {
  std::uint32_t both = 0;
  std::uint32_t one = 0;
  std::uint32_t other = 0;
  std::uint32_t all = 0;
};

/// Dunning's log-likelihood ratio G², by which chance explains a coincidence the worse the greater it is.
double log_likelihood_ratio(const Contingency& table);

/// Pointwise mutual information, normalised: 1 never apart, 0 as chance has it, negative less often.
/// REQUIRES: 0 < both < all.
double normalised_information(const Contingency& table);

/// The pairs of topics that stand in the same articles more often than chance explains (p < 0.01), at
/// least twice. A topic and one above it are no pair, and articles that recur are not counted. Time: articles × the
/// square of their tags, which are cut to the best few.
std::vector<Edge> together_edges(const Catalogue& catalogue);

}  // namespace weft::graph
