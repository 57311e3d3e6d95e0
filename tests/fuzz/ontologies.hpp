// SPDX-License-Identifier: MIT
#pragma once

#include <weft/ontology.hpp>

namespace weft::fuzz {

/// What all ontologies promise: relations hold together, the labels make a lexicon, and written as YAML and as SKOS, in
/// each of its formats, it comes back the same.
void expect_sound(const Ontology& ontology);

}  // namespace weft::fuzz
