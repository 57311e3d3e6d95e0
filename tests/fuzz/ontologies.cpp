// SPDX-License-Identifier: MIT
#include "fuzz/ontologies.hpp"

#include "fuzz/expect.hpp"

#include <weft/lexicon.hpp>
#include <weft/skos.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace weft::fuzz {

namespace {

std::string yaml_of(const Ontology& ontology) {
  std::ostringstream out;
  write_ontology_yaml(ontology, out);
  return out.str();
}

void expect_related(const Ontology& ontology) {
  const auto topics = ontology.topics();
  for (std::uint32_t i = 0; i < topics.size(); ++i) {
    const Topic& topic = topics[i];
    expect(i == 0 || topics[i - 1].id < topic.id, "topics are in the order of their ids");
    expect(!topic.labels.empty() && topic.labels.front().kind == LabelKind::preferred, "a topic has a label");
    for (const Label& label : topic.labels) expect_clean(label.text, "a label is text");
    for (const TopicId related : topic.related) {
      const auto& back = ontology[related].related;
      expect(std::find(back.begin(), back.end(), TopicId(i)) != back.end(), "what is related is so from both ends");
    }
    const auto above = ontology.ancestors(TopicId(i));
    expect(std::find(above.begin(), above.end(), TopicId(i)) == above.end(), "nothing is above itself");
  }
}

void expect_yaml_round_trip(const Ontology& ontology) {
  const std::string yaml = yaml_of(ontology);
  std::vector<PlacedDiagnostic> diagnostics;
  const std::vector<std::vector<OntologyText>> layers{{{"written.yaml", yaml}}};
  const auto again = parse_ontology(layers, diagnostics);
  if (!again) write_diagnostics(diagnostics, std::cerr);
  expect(again.has_value(), "an ontology that weft wrote as YAML can be read");
  expect_same(yaml_of(*again), yaml, "an ontology comes back the same from YAML");
  expect_same(again->fingerprint(), ontology.fingerprint(),
              "an ontology from YAML tags like the one it was written of");
}

void expect_skos_round_trip(const Ontology& ontology, SkosFormat format) {
  std::ostringstream out;
  write_skos(ontology, format, "urn:weft:", out);
  std::vector<PlacedDiagnostic> diagnostics;
  const auto again = parse_skos({"written", out.str()}, format, diagnostics);
  if (!again) std::cerr << out.str();
  expect(again.has_value(), "an ontology that weft wrote as SKOS can be read");
  expect_same(yaml_of(*again), yaml_of(ontology), "an ontology comes back the same from SKOS");
  expect_same(again->fingerprint(), ontology.fingerprint(),
              "an ontology from SKOS tags like the one it was written of");
}

}  // namespace

void expect_sound(const Ontology& ontology) {
  expect_related(ontology);
  const Lexicon lexicon(std::make_shared<const Ontology>(ontology));
  expect(lexicon.size().nodes >= 1, "a lexicon has a root");
  expect_yaml_round_trip(ontology);
  if (ontology.topics().empty()) return;
  for (const SkosFormat format : {SkosFormat::turtle, SkosFormat::ntriples, SkosFormat::jsonld})
    expect_skos_round_trip(ontology, format);
}

}  // namespace weft::fuzz
