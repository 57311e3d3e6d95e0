// SPDX-License-Identifier: MIT
#pragma once

#include "query/trend_tests.hpp"

#include <string>
#include <string_view>

namespace weft::query {

/// Why a trend has its verdict, in figures: `3 of 210 → 14 of 195 (1.4 % → 7.2 %), ×5.0, p < 0.001`. `unit` is what was
/// compared: issues, or months.
std::string reason_of(const Trend& trend, const Change& change, std::string_view unit);

/// Whether the change since the earlier time has turned round lately: a peak that has passed, or a low.
bool has_turned(const Change& change);

}  // namespace weft::query
