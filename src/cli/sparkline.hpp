// SPDX-License-Identifier: MIT
#pragma once

#include <weft/trends.hpp>

#include <cstddef>
#include <span>
#include <string>

namespace weft::cli {

/// A row of columns whose heights are the levels of the points, the highest in full: `▁▁·▃▅█`. What is not nothing
/// stands out from the ground, and a point without issues is a dot.
std::string sparkline(std::span<const TrendPoint> points);

/// The same of a trend, its periods joined so that they take at most `columns`.
std::string sparkline(const Trends& trends, const Trend& trend, std::size_t columns);

}  // namespace weft::cli
