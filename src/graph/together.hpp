// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

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

}  // namespace weft::graph
