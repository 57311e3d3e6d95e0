// SPDX-License-Identifier: MIT
#include "relatedness/score.hpp"
#include "relatedness/ballot.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>
#include <vector>

namespace weft::tests {

using namespace relatedness;

TEST_SUITE("relatedness") {
  TEST_CASE("a score is the sum of products, rounded to millionths and at most 1") {
    CHECK(score_of(0) == 0);
    CHECK(score_of(whole_products) == 1);
    CHECK(score_of(3 * whole_products) == 1);
    std::mt19937_64 chance(3);
    for (int i = 0; i < 20'000; ++i) {
      const Products products = chance() % (whole_products + 1);
      CHECK(score_of(products) == std::round(double(products) / double(whole_products) * 1e6) / 1e6);
    }
  }

  TEST_CASE("a ballot tells each article once, and its sum; what is above the whole stays above it") {
    Ballot ballot;
    std::vector<RankedShare> asked = {{1, {FeatureId(1), whole_weight}}, {3, {FeatureId(0), whole_weight}}};
    const bool all = ballot.hold(asked, 10, [](FeatureId feature, const auto& count) {
      if (feature == FeatureId(0)) count(5, whole_weight);
      count(9, feature == FeatureId(0) ? whole_weight : FeatureWeight{2});
      if (feature == FeatureId(0)) count(7, FeatureWeight{1});
    });
    CHECK(all);
    std::vector<std::pair<std::uint32_t, double>> counted;
    ballot.take(
        [&](std::uint32_t article, std::uint32_t products) { counted.emplace_back(article, score_of(products)); });
    std::sort(counted.begin(), counted.end());
    const std::vector<std::pair<std::uint32_t, double>> expected = {{5, 1.0}, {7, score_of(whole_weight)}, {9, 1.0}};
    CHECK(counted == expected);
    bool forgotten = true;
    ballot.take([&](std::uint32_t, std::uint32_t) { forgotten = false; });
    CHECK(forgotten);
  }

  TEST_CASE("a ballot reads the rarest features first, and says when it has left some out") {
    Ballot ballot;
    std::vector<RankedShare> asked = {{4, {FeatureId(0), 1}}, {2, {FeatureId(1), 1}}, {3, {FeatureId(2), 1}}};
    std::vector<FeatureId> read;
    const bool all = ballot.hold(asked, 5, [&](FeatureId feature, const auto& count) {
      read.push_back(feature);
      for (std::uint32_t i = 0; i < (feature == FeatureId(1) ? 2U : 3U); ++i) count(i, FeatureWeight{1});
    });
    CHECK_FALSE(all);
    CHECK(read == std::vector{FeatureId(1), FeatureId(2)});
  }
}

}  // namespace weft::tests
