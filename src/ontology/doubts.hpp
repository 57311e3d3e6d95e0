// SPDX-License-Identifier: MIT
#pragma once

#include "ontology/draft.hpp"
#include "ontology/findings.hpp"
#include "ontology/relations.hpp"

#include <span>

namespace weft::ontology {

/// Finds what can be used as it is written, and is likely not meant: topics that hang nowhere, labels that cannot be
/// found, policies that need the topic itself, sites where everybody publishes. REQUIRES: nothing in the topics is an
/// error, and `relations` are theirs.
void find_doubts(std::span<const Draft> topics, const Relations& relations, Findings& findings);

}  // namespace weft::ontology
