// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>
#include <string>

namespace weft::cli {

/// All of standard input, or at most one byte more than an issue may have, which is enough to see that it has too many.
std::string read_standard_input(std::istream& in);

}  // namespace weft::cli
