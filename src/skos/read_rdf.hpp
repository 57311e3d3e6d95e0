// SPDX-License-Identifier: MIT
#pragma once

#include "skos/findings.hpp"
#include "skos/statement.hpp"

#include <string>
#include <string_view>

namespace weft::skos {

/// Reads Turtle, or N-Triples, statement by statement, up to the first fault, which is an error.
/// REQUIRES: valid UTF-8 without NUL.
void read_turtle(std::string_view text, const StatementSink& say, Findings& findings);
void read_ntriples(std::string_view text, const StatementSink& say, Findings& findings);

}  // namespace weft::skos
