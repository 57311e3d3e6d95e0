// SPDX-License-Identifier: MIT
#pragma once

/// SKOS: the ontology as linked data, and vocabularies from elsewhere as ontologies.
/// In: an Ontology, or Turtle, N-Triples or JSON-LD. Out: the same, the other way round (docs/ontology.md).
/// Never asks the network: a remote context is an error.

#include <weft/diagnostic.hpp>
#include <weft/ontology.hpp>

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

enum class SkosFormat { turtle, ntriples, jsonld };

/// Writes an ontology; `base` is what identifiers start with, as in `ExportOptions`. Throws Error when none can.
void write_skos(const Ontology& ontology, SkosFormat format, std::string_view base, std::ostream& out);

/// Makes an ontology of a SKOS vocabulary. What `write_skos` has written comes back the same. Of other vocabularies
/// the labels are sorted by language, what contradicts itself is mended, and labels that are found in any text get
/// policies. Nothing comes back when the text cannot be read or holds no concept.
std::optional<Ontology> parse_skos(const OntologyText& text, SkosFormat format,
                                   std::vector<PlacedDiagnostic>& diagnostics);

}  // namespace weft
