// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/description.hpp"
#include "exports/jsonld_syntax.hpp"

namespace weft {

void write_jsonld(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  exports::JsonLdSyntax syntax(exports::graph_vocabulary(), options.base, out);
  exports::describe(excerpt, options.title, syntax);
}

}  // namespace weft
