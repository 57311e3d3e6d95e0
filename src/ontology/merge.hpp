// SPDX-License-Identifier: MIT
#pragma once

#include "ontology/draft.hpp"
#include "ontology/findings.hpp"

#include <vector>

namespace weft::ontology {

/// The topics of all layers, sorted by id, each once: a later layer replaces what an earlier one says of a
/// topic, and within a layer a second one is an error.
std::vector<Draft> merge(std::vector<std::vector<Draft>> layers, Findings& findings);

}  // namespace weft::ontology
