// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>

namespace weft::graph {

/// A reckoned weight without its last digits: logarithms differ there from one C library to the next,
/// and neither an order nor an export should.
inline double rounded(double weight) { return std::round(weight * 1e6) / 1e6; }

/// The same for shares of a whole that may have very many parts.
inline double rounded_share(double share) { return std::round(share * 1e9) / 1e9; }

}  // namespace weft::graph
