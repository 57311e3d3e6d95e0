// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/markdown.hpp"

#include <vector>

namespace weft::corpus {

/// A text in parts, so that each web address that stands bare in it is a part of its own. Addresses have a
/// `link`, whose number means nothing yet.
std::vector<Piece> split_at_addresses(Piece piece);

}  // namespace weft::corpus
