// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/markdown.hpp"

#include <weft/diagnostic.hpp>

namespace weft::corpus {

/// Warns of addresses in a block that lead elsewhere than they seem to, or may: with a user's name before the host,
/// with letters that only look like others, with percent signs that stand for nothing.
void find_address_slips(const Block& block, Diagnostics& diagnostics);

}  // namespace weft::corpus
