// SPDX-License-Identifier: MIT
#pragma once

#include "cli/layout.hpp"

#include <weft/comparison.hpp>

#include <vector>

namespace weft::cli {

/// What changed in an archive, in a few lines: issues, articles, their tags, and topics that came or went.
std::vector<Field> changes_of(const Comparison& comparison, const ArchivedCorpus& before, const ArchivedCorpus& after);

}  // namespace weft::cli
