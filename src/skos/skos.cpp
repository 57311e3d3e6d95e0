// SPDX-License-Identifier: MIT
#include <weft/skos.hpp>

#include "skos/draft_ontology.hpp"
#include "skos/findings.hpp"
#include "skos/read_jsonld.hpp"
#include "skos/read_rdf.hpp"
#include "skos/vocabulary.hpp"
#include "skos/write_jsonld.hpp"
#include "skos/write_rdf.hpp"
#include "text/encoding.hpp"
#include "text/position.hpp"

#include <iterator>
#include <utility>

namespace weft {

namespace {

using skos::Findings;

/// The bytes as text, unless they are none.
text::CleanText clean(const OntologyText& written, Findings& findings) {
  const text::Encoding encoding = text::encoding_of(written.text);
  if (!text::is_text(encoding)) {
    findings.error("skos-not-text", "this is no text", 0, "name the file that holds the vocabulary");
    return {};
  }
  return text::clean_text(written.text, encoding);
}

void complain_of_bytes(const text::CleanText& clean, Findings& findings) {
  const text::LineIndex lines(clean.text);
  for (const text::Replacement& replaced : clean.replaced)
    findings.warn("skos-encoding", "this is not UTF-8", lines.position_of(static_cast<std::uint32_t>(replaced.at)).line,
                  "save the file as UTF-8");
}

skos::Vocabulary read(std::string_view text, SkosFormat format, Findings& findings) {
  skos::Vocabulary vocabulary;
  const auto hear = [&](const skos::Statement& statement) { vocabulary.hear(statement); };
  switch (format) {
    case SkosFormat::turtle:
      skos::read_turtle(text, hear, findings);
      break;
    case SkosFormat::ntriples:
      skos::read_ntriples(text, hear, findings);
      break;
    case SkosFormat::jsonld:
      skos::read_jsonld(text, hear, findings);
      break;
  }
  return vocabulary;
}

void hand_over(const Findings& findings, std::vector<PlacedDiagnostic>& diagnostics) {
  std::vector<PlacedDiagnostic> placed = findings.placed();
  std::move(placed.begin(), placed.end(), std::back_inserter(diagnostics));
}

}  // namespace

void write_skos(const Ontology& ontology, SkosFormat format, std::string_view base, std::ostream& out) {
  switch (format) {
    case SkosFormat::turtle:
      return skos::write_turtle(ontology, base, out);
    case SkosFormat::ntriples:
      return skos::write_ntriples(ontology, base, out);
    case SkosFormat::jsonld:
      return skos::write_jsonld(ontology, base, out);
  }
}

std::optional<Ontology> parse_skos(const OntologyText& text, SkosFormat format,
                                   std::vector<PlacedDiagnostic>& diagnostics) {
  Findings bytes(text.name, "");
  const text::CleanText clean_text = clean(text, bytes);
  hand_over(bytes, diagnostics);
  if (bytes.has_errors()) return std::nullopt;
  Findings findings(text.name, clean_text.text);
  complain_of_bytes(clean_text, findings);
  const skos::Vocabulary vocabulary = read(clean_text.text, format, findings);
  std::optional<Ontology> ontology;
  if (!findings.has_errors()) ontology = skos::ontology_of(vocabulary, findings);
  hand_over(findings, diagnostics);
  return ontology;
}

}  // namespace weft
