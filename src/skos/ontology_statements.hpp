// SPDX-License-Identifier: MIT
#pragma once

#include "skos/statement.hpp"

#include <weft/ontology.hpp>

#include <string_view>

namespace weft::skos {

/// Says what an ontology holds, statement by statement: all of one subject in a row, but that a policy is a blank
/// node, of which all is said right after the statement that leads to it.
void say_ontology(const Ontology& ontology, std::string_view base, const StatementSink& say);

}  // namespace weft::skos
