// SPDX-License-Identifier: MIT
#include "query/chance.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <numeric>

namespace weft::query {
namespace {

/// The logarithm of the moment generating function, and its first two derivatives.
struct Cumulants {
  double value = 0;
  double mean = 0;
  double variance = 0;
};

Cumulants cumulants_at(std::span<const Draws> draws, double tilt) {
  Cumulants sum;
  for (const Draws& draw : draws) {
    const double grown = draw.chance * std::exp(draw.weight * tilt);
    const double all = 1 - draw.chance + grown;
    const double chance = grown / all;
    sum.value += draw.number * std::log(all);
    sum.mean += draw.number * draw.weight * chance;
    sum.variance += draw.number * draw.weight * draw.weight * chance * (1 - chance);
  }
  return sum;
}

/// The tilt of the distribution that makes `sum` its mean, by halving. REQUIRES: it lies within what can be drawn.
double tilt_for(std::span<const Draws> draws, double sum) {
  constexpr double steepest = 200;  // beyond it a chance is 0 or 1 to the last digit
  constexpr int halvings = 80;
  double least_weight = draws.front().weight;
  for (const Draws& draw : draws) least_weight = std::min(least_weight, draw.weight);
  double low = -steepest / least_weight;
  double high = steepest / least_weight;
  for (int i = 0; i < halvings; ++i) {
    const double middle = (low + high) / 2;
    (cumulants_at(draws, middle).mean < sum ? low : high) = middle;
  }
  return (low + high) / 2;
}

}  // namespace

double deviation_of(std::span<const Draws> draws, double sum, double step) {
  const double distance = sum - cumulants_at(draws, 0).mean;
  // Sums are steps apart: "as large as this" begins half a step before it.
  if (std::abs(distance) <= step / 2) return 0;
  const double edge = sum - std::copysign(step / 2, distance);
  const double tilt = tilt_for(draws, edge);
  const Cumulants there = cumulants_at(draws, tilt);
  const double root = std::copysign(std::sqrt(2 * std::max(0.0, tilt * edge - there.value)), tilt);
  constexpr double middle = 1e-3;  // where the correction would be one of rounding errors
  if (std::abs(root) < middle) return root;
  const double slope = 2 * std::sinh(step * tilt / 2) / step * std::sqrt(there.variance);
  return root + std::log(slope / root) / root;
}

double two_sided(double deviation) { return std::erfc(std::abs(deviation) / std::numbers::sqrt2); }

std::vector<double> false_discovery_rates(std::span<const double> p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
  std::vector<double> rates(p.size());
  double least = 1;
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    const std::size_t i = order[rank - 1];
    least = std::min(least, p[i] * double(p.size()) / double(rank));
    rates[i] = least;
  }
  return rates;
}

}  // namespace weft::query
