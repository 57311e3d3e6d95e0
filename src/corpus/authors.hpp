// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/pieces.hpp"

#include <string>
#include <vector>

namespace weft::corpus {

/// Reads `by NAME`, `by NAME, NAME and NAME` or `作者：NAME` behind a title; the place behind it, or `from` when
/// no name stands there.
Cursor take_authors(const Block& block, Cursor from, std::vector<std::string>& authors);

}  // namespace weft::corpus
