// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <cstddef>
#include <limits>

namespace weft {

/// What findings are printed on.
struct Page {
  Colour colour = Colour::no;
  std::size_t columns = std::numeric_limits<std::size_t>::max();  ///< messages are wrapped to these, source lines cut
};

void write_diagnostic(const PlacedDiagnostic& diagnostic, std::ostream& out, const Page& page);

void write_diagnostics(std::span<const PlacedDiagnostic> diagnostics, std::ostream& out, const Page& page,
                       std::size_t most);

}  // namespace weft
