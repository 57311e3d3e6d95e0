// SPDX-License-Identifier: MIT
#pragma once

#include "skos/findings.hpp"
#include "skos/vocabulary.hpp"

#include <weft/ontology.hpp>

#include <optional>

namespace weft::skos {

/// The ontology that a vocabulary makes. What cannot be part of one is left out with a warning; without a concept
/// nothing comes back, with an error.
std::optional<Ontology> ontology_of(const Vocabulary& vocabulary, Findings& findings);

}  // namespace weft::skos
