// SPDX-License-Identifier: MIT
#include "cli/sparkline.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <vector>

namespace weft::tests {
namespace {

std::string drawn(const std::vector<std::optional<double>>& levels) {
  std::vector<TrendPoint> points;
  for (const auto& level : levels) {
    TrendPoint point;
    point.level = level;
    points.push_back(point);
  }
  return cli::sparkline(points);
}

TEST_SUITE_BEGIN("cli");

TEST_CASE("a sparkline is scaled to its highest point") {
  CHECK(drawn({0.1, 0.2, 0.7}) == "▂▃█");
  CHECK(drawn({0.01, 0.02, 0.07}) == "▂▃█");
}

TEST_CASE("nothing lies on the ground, next to nothing stands out from it, and a gap is a dot") {
  CHECK(drawn({0.0, 0.0001, std::nullopt, 1.0}) == "▁▂·█");
}

TEST_CASE("where nothing ever was all lies on the ground") {
  CHECK(drawn({0.0, 0.0}) == "▁▁");
  CHECK(drawn({std::nullopt}) == "·");
  CHECK(drawn({}).empty());
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
