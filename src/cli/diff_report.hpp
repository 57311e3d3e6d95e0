// SPDX-License-Identifier: MIT
#pragma once

#include <weft/comparison.hpp>

#include <cstddef>
#include <iosfwd>
#include <optional>

namespace weft::cli {

/// What changed: the totals, then issues, articles, topics, and the tags gained and lost, of each at most `limit`.
void write_comparison(const Comparison& comparison, const ArchivedCorpus& before, const ArchivedCorpus& after,
                      const std::optional<ScoreChange>& score, std::size_t limit, std::ostream& out);

}  // namespace weft::cli
