// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>
#include <weft/find.hpp>

#include <cstddef>
#include <string>

namespace weft::cli {

/// The text as `fitted` has it, its hits bold where there are colours.
std::string fitted(const MarkedText& marked, std::size_t columns, Colour colour);

}  // namespace weft::cli
