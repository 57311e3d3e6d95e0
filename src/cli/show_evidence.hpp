// SPDX-License-Identifier: MIT
#pragma once

#include <weft/graph.hpp>

#include <iosfwd>

namespace weft::cli {

/// Prints the mentions an article's tags rest on, and the candidates that were rejected, a line each with
/// file, line and column; of a topic, those in all articles. Nothing for other things.
/// REQUIRES: the graph was made with its evidence.
void write_evidence(const TopicGraph& graph, VertexId vertex, std::ostream& out);

}  // namespace weft::cli
