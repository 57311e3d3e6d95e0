// SPDX-License-Identifier: MIT
#pragma once

#include <weft/evaluation.hpp>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace weft::evaluation {

/// Labels by their topic.
using LabelSet = std::set<std::pair<TopicId, std::string>>;

/// Of the labels that were never found, those whose words stand in the texts all the same, within a longer label of
/// another topic each time. Linear in the texts, but for labels that begin with the same word.
std::vector<CoveredLabel> find_covered_labels(const ArchivedCorpus& corpus, const LabelSet& found);

}  // namespace weft::evaluation
