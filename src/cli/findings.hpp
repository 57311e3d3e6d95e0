// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <cstddef>
#include <iosfwd>
#include <span>

namespace weft::cli {

/// Prints findings as suits the stream: in colours and to the width of a terminal, at most `most` of each file.
void write_findings(std::span<const PlacedDiagnostic> findings, std::ostream& out, std::size_t most = 20);

}  // namespace weft::cli
