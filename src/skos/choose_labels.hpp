// SPDX-License-Identifier: MIT
#pragma once

#include "skos/findings.hpp"
#include "skos/vocabulary.hpp"

#include <weft/ontology.hpp>

#include <vector>

namespace weft::skos {

/// The labels of a concept as a topic has them, the preferred one first: English before untagged before other
/// languages. Those that cannot be labels are left out with a warning; without any, nothing comes back.
std::vector<Label> choose_labels(const Node& node, Findings& findings);

}  // namespace weft::skos
