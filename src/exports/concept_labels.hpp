// SPDX-License-Identifier: MIT
#pragma once

#include <weft/graph.hpp>

#include <string>
#include <vector>

namespace weft::exports {

/// A topic's labels as SKOS wants them: one preferred label a language, and none in two of the lists. A language that
/// is none would make an ill-formed literal: the text then goes without.
struct ConceptLabels {
  std::vector<Label> preferred;
  std::vector<Label> alternative;
  std::vector<Label> hidden;
};

ConceptLabels concept_labels(const Topic& topic);

/// What a topic is called besides its label, in any language: each text once, hidden ones left out.
std::vector<std::string> other_labels(const Topic& topic);

}  // namespace weft::exports
