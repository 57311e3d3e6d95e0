// SPDX-License-Identifier: MIT
#pragma once

#include <weft/ontology.hpp>

#include <iosfwd>
#include <string_view>

namespace weft::skos {

/// A topic a line, with its context in the file.
void write_jsonld(const Ontology& ontology, std::string_view base, std::ostream& out);

}  // namespace weft::skos
