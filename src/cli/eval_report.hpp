// SPDX-License-Identifier: MIT
#pragma once

#include <weft/evaluation.hpp>

#include <cstddef>
#include <iosfwd>
#include <span>

namespace weft::cli {

/// What an evaluation came to: the figures, then the topics, misses and wrong tags, of each at most `limit`.
void write_evaluation(const Evaluation& evaluation, const ArchivedCorpus& corpus, std::span<const JudgedArticle> judged,
                      std::size_t limit, std::ostream& out);

}  // namespace weft::cli
