// SPDX-License-Identifier: MIT
#pragma once

#include "ontology/draft.hpp"
#include "yaml/value.hpp"

namespace weft::ontology {

/// The topics of one text, as far as a text can be judged by itself. What is of the wrong kind is left
/// out with an error.
DraftOntology read_topics(const yaml::Value& root, FileId file, Diagnostics& diagnostics);

}  // namespace weft::ontology
