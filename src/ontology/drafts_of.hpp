// SPDX-License-Identifier: MIT
#pragma once

#include "ontology/draft.hpp"

#include <vector>

namespace weft::ontology {

/// The topics of a finished ontology as drafts of one text, for others to be laid upon. A relation between two
/// topics is written on both sides, so it holds until both are overridden.
std::vector<Draft> drafts_of(const Ontology& ontology, FileId file);

}  // namespace weft::ontology
