// SPDX-License-Identifier: MIT
// A vocabulary in Turtle, in N-Triples or in JSON-LD, which is told by how it begins.
#include "fuzz/doors.hpp"
#include "fuzz/expect.hpp"
#include "fuzz/ontologies.hpp"

#include <weft/skos.hpp>

#include <string>
#include <vector>

namespace weft::fuzz {

namespace {

SkosFormat format_of(std::string_view bytes) {
  if (bytes.starts_with('{') || bytes.starts_with('[')) return SkosFormat::jsonld;
  return bytes.starts_with('<') || bytes.starts_with('_') ? SkosFormat::ntriples : SkosFormat::turtle;
}

}  // namespace

void enter_skos(std::string_view bytes) {
  std::vector<PlacedDiagnostic> diagnostics;
  const auto ontology = parse_skos({"vocabulary", std::string(bytes)}, format_of(bytes), diagnostics);
  expect(ontology.has_value() || has_errors(diagnostics), "what gives no ontology has an error");
  for (const PlacedDiagnostic& found : diagnostics)
    expect_printable(found.source_line, "a line is shown without what acts on a terminal");
  if (ontology) expect_sound(*ontology);
}

}  // namespace weft::fuzz
