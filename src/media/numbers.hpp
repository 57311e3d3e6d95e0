// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace weft::media {

/// A weight as every format writes it: six decimals, and never below a millionth, where readers of
/// JSON-LD take it for zero or for an integer.
double export_weight(double weight);

/// A number in decimal notation without needless zeros, at most `decimals` of them.
std::string number_text(double number, int decimals = 6);

}  // namespace weft::media
