// SPDX-License-Identifier: MIT
#include "build/ontology_in_use.hpp"

#include <utility>

namespace weft::building {

std::shared_ptr<const Ontology> ontology_in_use(const BuildOptions& options,
                                                std::vector<PlacedDiagnostic>& diagnostics) {
  auto ontology = load_ontology({options.ontologies, options.default_ontology}, diagnostics);
  if (!ontology) throw OntologyError(std::move(diagnostics));
  return ontology;
}

}  // namespace weft::building
