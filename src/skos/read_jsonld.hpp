// SPDX-License-Identifier: MIT
#pragma once

#include "skos/findings.hpp"
#include "skos/statement.hpp"

#include <string_view>

namespace weft::skos {

/// Reads what vocabularies need of JSON-LD: contexts that stand in the file (prefixes, terms with types, languages
/// and containers), nodes inside nodes, graphs, sets, lists, language maps and reversed terms. A remote context is an
/// error: nothing is ever fetched. REQUIRES: valid UTF-8.
void read_jsonld(std::string_view text, const StatementSink& say, Findings& findings);

}  // namespace weft::skos
