// SPDX-License-Identifier: MIT
#pragma once

#include <weft/lexicon.hpp>
#include <weft/ontology.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

namespace weft::tests {

using Layers = std::vector<std::vector<OntologyText>>;

/// One text as a whole ontology.
inline Layers only(std::string text) { return {{{"topics.yaml", std::move(text)}}}; }

/// REQUIRES: nothing in the text deserves an error.
inline Ontology parsed(const Layers& layers) {
  std::vector<PlacedDiagnostic> found;
  auto ontology = parse_ontology(layers, found);
  for (const PlacedDiagnostic& diagnostic : found) CAPTURE(diagnostic.message);
  REQUIRE(ontology.has_value());
  return *std::move(ontology);
}

inline Lexicon lexicon_of(std::string text) {
  return Lexicon(std::make_shared<const Ontology>(parsed(only(std::move(text)))));
}

/// `error ontology-cycle topics.yaml:3:5`.
inline std::string summary(const PlacedDiagnostic& found) {
  std::string text = found.severity == Severity::error ? "error " : "warning ";
  text += found.code + " " + found.file;
  if (found.position) text += ":" + std::to_string(found.position->line) + ":" + std::to_string(found.position->column);
  return text;
}

inline std::vector<std::string> summaries(const Layers& layers) {
  std::vector<PlacedDiagnostic> found;
  parse_ontology(layers, found);
  std::vector<std::string> texts;
  for (const PlacedDiagnostic& diagnostic : found) texts.push_back(summary(diagnostic));
  return texts;
}

}  // namespace weft::tests
