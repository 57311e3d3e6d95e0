// SPDX-License-Identifier: MIT
#pragma once

#include <weft/ontology.hpp>

#include <vector>

namespace weft::ontology {

/// The files of ontology/ as they were when the program was built; defined in what WeftEmbed.cmake writes.
std::vector<OntologyText> builtin_texts();

}  // namespace weft::ontology
