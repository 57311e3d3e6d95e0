// SPDX-License-Identifier: MIT
#pragma once

#include <weft/ontology.hpp>

#include <iosfwd>
#include <string_view>

namespace weft::skos {

void write_turtle(const Ontology& ontology, std::string_view base, std::ostream& out);
void write_ntriples(const Ontology& ontology, std::string_view base, std::ostream& out);

}  // namespace weft::skos
