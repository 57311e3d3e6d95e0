// SPDX-License-Identifier: MIT
#pragma once

#include <weft/build.hpp>

#include <memory>
#include <vector>

namespace weft::building {

/// The ontology of `ontology_sources`. Throws OntologyError when it cannot be used.
std::shared_ptr<const Ontology> ontology_in_use(const BuildOptions& options,
                                                std::vector<PlacedDiagnostic>& diagnostics);

}  // namespace weft::building
