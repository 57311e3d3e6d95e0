// SPDX-License-Identifier: MIT
#include "cli/findings.hpp"

#include "cli/terminal.hpp"
#include "diagnostic/write.hpp"

namespace weft::cli {

void write_findings(std::span<const PlacedDiagnostic> findings, std::ostream& out, std::size_t most) {
  write_diagnostics(findings, out, Page{colour_of(out), columns_of(out)}, most);
}

}  // namespace weft::cli
