// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace weft::skos {

/// A subject or object of RDF.
struct Term {
  enum class Kind { iri, blank, literal };

  Kind kind = Kind::iri;
  std::string text;      ///< the IRI, the name of the blank node, or what the literal says
  std::string language;  ///< of a literal; may be empty

  friend auto operator<=>(const Term&, const Term&) = default;
};

struct Statement {
  Term subject;
  std::string predicate;  ///< an IRI
  Term object;
  std::uint32_t line = 0;  ///< it stands in; 0 when that is not known
};

using StatementSink = std::function<void(const Statement&)>;

}  // namespace weft::skos
