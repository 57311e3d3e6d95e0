// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/markdown.hpp"

#include <string_view>
#include <vector>

namespace weft::corpus {

bool holds_address(std::string_view text);

/// A text in parts, so that each web address that stands bare in it is a part of its own. Addresses have a
/// `link`, whose number means nothing yet.
std::vector<Piece> split_at_addresses(const Piece& piece);

}  // namespace weft::corpus
