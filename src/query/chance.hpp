// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

/// What chance explains: the few distributions that trends are judged by.
namespace weft::query {

/// So many independent draws with one chance to hit, each hit counting for `weight`. Neither need be whole: where
/// things come in twos and threes there are fewer draws, and each counts for more.
struct Draws {
  double number = 0;
  double chance = 0;  ///< strictly between 0 and 1
  double weight = 1;
};

/// How many standard deviations of a normal distribution lie between the middle and a sum of draws that is as large
/// as `sum`, or larger (as small or smaller below the middle), so that both have one probability. By the saddle point
/// of the distribution (Lugannani and Rice, in Barndorff-Nielsen's form), which is right far out in the tails, where
/// the normal distribution itself is not. `step` is how far apart neighbouring sums are.
double deviation_of(std::span<const Draws> draws, double sum, double step);

/// How often a normal deviate lies as far from 0, on either side.
double two_sided(double deviation);

/// Benjamini and Hochberg's adjusted values: `result[i]` is the least false discovery rate at which `p[i]` is called.
std::vector<double> false_discovery_rates(std::span<const double> p);

}  // namespace weft::query
