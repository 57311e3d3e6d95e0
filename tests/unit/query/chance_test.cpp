// SPDX-License-Identifier: MIT
#include "query/chance.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

namespace weft::tests {
namespace {

double log_choose(int n, int k) { return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1); }

double binomial(int n, int k, double p) {
  return std::exp(log_choose(n, k) + k * std::log(p) + (n - k) * std::log(1 - p));
}

/// The exact probability of `k` or more hits, by adding up.
double upper_tail(int n, int k, double p) {
  double sum = 0;
  for (int i = k; i <= n; ++i) sum += binomial(n, i, p);
  return sum;
}

double tail_of(double deviation) { return std::erfc(deviation / std::sqrt(2.0)) / 2; }

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("the tails of binomial distributions are met within a few per cent, far out and skewed as they are") {
    struct Row {
      int n;
      int k;
      double p;
    };
    for (const Row& row : std::vector<Row>{{8, 8, 0.25},
                                           {8, 6, 0.25},
                                           {12, 11, 0.45},
                                           {30, 22, 0.25},
                                           {10, 5, 0.02},
                                           {100, 12, 0.03},
                                           {500, 180, 0.25},
                                           {20, 19, 0.8},
                                           {3000, 420, 0.1}}) {
      CAPTURE(row.n);
      CAPTURE(row.k);
      const std::vector<query::Draws> draws{{double(row.n), row.p, 1}};
      const double exact = upper_tail(row.n, row.k, row.p);
      CHECK(tail_of(query::deviation_of(draws, row.k, 1)) == doctest::Approx(exact).epsilon(0.08));
    }
  }

  TEST_CASE("the lower tail mirrors the upper one") {
    const std::vector<query::Draws> draws{{20, 0.25, 1}};
    const std::vector<query::Draws> mirrored{{20, 0.75, 1}};
    CHECK(query::deviation_of(draws, 1, 1) == doctest::Approx(-query::deviation_of(mirrored, 19, 1)));
  }

  TEST_CASE("a sum of different draws has the tail of their convolution") {
    const std::vector<query::Draws> draws{{10, 0.3, 1}, {15, 0.1, 1}};
    double exact = 0;
    for (int a = 0; a <= 10; ++a) {
      for (int b = 0; b <= 15; ++b) {
        if (a + b >= 11) exact += binomial(10, a, 0.3) * binomial(15, b, 0.1);
      }
    }
    CHECK(tail_of(query::deviation_of(draws, 11, 1)) == doctest::Approx(exact).epsilon(0.08));
  }

  TEST_CASE("pairs are half as many draws, of double weight") {
    const std::vector<query::Draws> singles{{10, 0.25, 1}};
    const std::vector<query::Draws> pairs{{10, 0.25, 2}};
    CHECK(query::deviation_of(pairs, 14, 2) == doctest::Approx(query::deviation_of(singles, 7, 1)));
  }

  TEST_CASE("what is half a step from the middle deviates by nothing") {
    const std::vector<query::Draws> draws{{10, 0.5, 1}};
    CHECK(query::deviation_of(draws, 5, 1) == 0);
    CHECK(query::deviation_of(draws, 5.5, 1) == 0);
    CHECK(query::deviation_of(draws, 6, 1) > 0);
  }

  TEST_CASE("deviations have the tabulated probabilities of the normal distribution") {
    CHECK(query::two_sided(0) == doctest::Approx(1));
    CHECK(query::two_sided(1.959964) == doctest::Approx(0.05).epsilon(1e-6));
    CHECK(query::two_sided(-2.575829) == doctest::Approx(0.01).epsilon(1e-6));
    CHECK(query::two_sided(3.290527) == doctest::Approx(0.001).epsilon(1e-6));
  }

  // The example of Benjamini and Hochberg (1995), section 3.3: the first four of fifteen are called at 5 %.
  TEST_CASE("false discovery rates are those of the paper's example") {
    const std::vector<double> p{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
    const std::vector<double> rates = query::false_discovery_rates(p);
    REQUIRE(rates.size() == p.size());
    CHECK(rates[0] == doctest::Approx(0.0015));
    CHECK(rates[3] == doctest::Approx(0.035625));
    CHECK(rates[4] == doctest::Approx(0.0603));
    CHECK(rates[14] == doctest::Approx(1));
  }

  TEST_CASE("false discovery rates stand where their values stood, and never cross") {
    const std::vector<double> rates = query::false_discovery_rates(std::vector<double>{0.9, 0.03, 0.02, 0.01});
    CHECK(rates == std::vector<double>{0.9, 0.04, 0.04, 0.04});
    CHECK(query::false_discovery_rates({}).empty());
  }
}

}  // namespace weft::tests
