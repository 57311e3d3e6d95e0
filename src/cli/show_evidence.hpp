// SPDX-License-Identifier: MIT
#pragma once

#include <weft/portrait.hpp>

#include <iosfwd>

namespace weft::cli {

/// Prints the mentions that tags rest on, and the candidates that were rejected, a line each with file, line and
/// column.
void write_evidence(const FoundEvidence& evidence, std::ostream& out);

/// The same of an article of a graph. REQUIRES: the graph was made with its evidence.
void write_evidence(const TopicGraph& graph, VertexId article, std::ostream& out);

}  // namespace weft::cli
