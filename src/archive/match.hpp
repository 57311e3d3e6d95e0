// SPDX-License-Identifier: MIT
#pragma once

#include "archive/search.hpp"

#include <string>

namespace weft::archive {

/// An expression in the language of FTS5, whatever its words hold.
std::string match_text(const SearchExpression& expression);

}  // namespace weft::archive
