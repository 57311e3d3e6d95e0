// SPDX-License-Identifier: MIT
#include "media/numbers.hpp"

#include <doctest/doctest.h>

#include <limits>

namespace weft::media {

TEST_SUITE("media") {
  TEST_CASE("a weight has six decimals and never vanishes") {
    CHECK(export_weight(0.12345678) == 0.123457);
    CHECK(export_weight(0) == 1e-6);
    CHECK(export_weight(-3) == 1e-6);
    CHECK(export_weight(std::numeric_limits<double>::quiet_NaN()) == 1e-6);
  }

  TEST_CASE("a number is written without needless zeros") {
    CHECK(number_text(0.5) == "0.5");
    CHECK(number_text(3) == "3");
    CHECK(number_text(100) == "100");
    CHECK(number_text(1e-6) == "0.000001");
    CHECK(number_text(-0.0001, 2) == "0");
    CHECK(number_text(std::numeric_limits<double>::infinity()) == "0");
  }
}

}  // namespace weft::media
