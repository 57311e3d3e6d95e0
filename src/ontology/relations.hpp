// SPDX-License-Identifier: MIT
#pragma once

#include "ontology/draft.hpp"
#include "ontology/findings.hpp"

#include <span>
#include <vector>

namespace weft::ontology {

/// What the topics of an ontology refer to, topic by topic.
struct Relations {
  std::vector<std::vector<TopicId>> broader;  ///< as written, each once
  std::vector<std::vector<TopicId>> related;  ///< symmetric and sorted
};

/// Resolves the ids that topics refer to by; unknown ones and circles are errors, and a topic that is related
/// to one above it loses the relation. REQUIRES: `topics` sorted by id without doubles.
Relations resolve_relations(std::span<const Draft> topics, Findings& findings);

}  // namespace weft::ontology
