// SPDX-License-Identifier: MIT
#pragma once

#include "tagging/matcher.hpp"
#include "tagging/vocabulary.hpp"

#include <weft/tagging.hpp>

#include <vector>

namespace weft::tagging {

/// A sighting and the mention it becomes if it counts.
struct Claim {
  Sighting sighting;
  WordNumber word = 0;  ///< of its first word, in the article's vocabulary
  Mention mention;
};

struct Verdicts {
  std::vector<Mention> mentions;      ///< claims that count, in their order
  std::vector<Candidate> candidates;  ///< claims that do not, and why
};

/// Decides which claims count. Evidence spreads from labels that need none: a topic that is sure may be
/// what another label needs. `sure` are topics known from elsewhere, such as links.
Verdicts judge(std::vector<Claim> claims, Vocabulary& vocabulary, const std::vector<TopicId>& sure,
               const Lexicon& lexicon);

}  // namespace weft::tagging
