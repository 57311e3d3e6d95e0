// SPDX-License-Identifier: MIT
#pragma once

#include <weft/skos.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {

/// A vocabulary as it came out, with what was said about it.
struct Imported {
  std::optional<Ontology> ontology;
  std::vector<PlacedDiagnostic> found;

  /// `warning skos-cycle 3: message`, a line each
  std::string said() const {
    std::string text;
    for (const PlacedDiagnostic& diagnostic : found) {
      text += diagnostic.severity == Severity::error ? "error " : "warning ";
      text += diagnostic.code + " " + (diagnostic.position ? std::to_string(diagnostic.position->line) : "-") + ": " +
              diagnostic.message + "\n";
    }
    return text;
  }

  /// What a topic is written as. REQUIRES: an ontology with such a topic.
  std::string yaml(std::string_view id) const {
    std::ostringstream out;
    write_topic_yaml((*ontology)[*ontology->find(id)], *ontology, out);
    return out.str();
  }
};

inline Imported imported(std::string text, SkosFormat format = SkosFormat::turtle) {
  Imported result;
  result.ontology = parse_skos({"v.ttl", std::move(text)}, format, result.found);
  return result;
}

inline std::string exported(const Ontology& ontology, SkosFormat format, std::string_view base = "urn:weft:") {
  std::ostringstream out;
  write_skos(ontology, format, base, out);
  return out.str();
}

/// Turtle with the prefixes that the tests use.
inline std::string turtle(const std::string& statements) {
  return "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <http://v.example/> .\n" + statements;
}

}  // namespace weft::tests
