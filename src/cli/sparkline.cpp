// SPDX-License-Identifier: MIT
#include "cli/sparkline.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace weft::cli {

std::string sparkline(std::span<const TrendPoint> points) {
  static constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  static constexpr std::string_view no_issues = "·";
  double most = 0;
  for (const TrendPoint& point : points) most = std::max(most, point.level.value_or(0));
  std::string line;
  for (const TrendPoint& point : points) {
    if (!point.level) {
      line += no_issues;
    } else if (*point.level <= 0) {
      line += blocks.front();
    } else {
      const auto height = static_cast<std::size_t>(std::ceil(*point.level / most * double(blocks.size() - 1) - 1e-6));
      line += blocks[std::clamp<std::size_t>(height, 1, blocks.size() - 1)];
    }
  }
  return line;
}

std::string sparkline(const Trends& trends, const Trend& trend, std::size_t columns) {
  return sparkline(points_of(trends, trend, columns));
}

}  // namespace weft::cli
