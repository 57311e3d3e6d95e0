// SPDX-License-Identifier: MIT
#pragma once

#include "ontology/draft.hpp"
#include "ontology/findings.hpp"

#include <span>

namespace weft::ontology {

/// Looks for labels that cannot do what they are there for: not found in texts, given twice, claimed by
/// several topics; and for policies and sites of which the same is true.
void check_labels(std::span<const Draft> topics, Findings& findings);

}  // namespace weft::ontology
