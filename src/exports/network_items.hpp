// SPDX-License-Identifier: MIT
#pragma once

#include "exports/drawn_walk.hpp"

#include <nlohmann/json.hpp>

/// Vertices and edges as JSON libraries that draw graphs have them, but for what each calls their identities, ends
/// and places. Names are those of graph.jsonld; none is one that a library takes for its own.
namespace weft::exports {

nlohmann::ordered_json vertex_attributes(const DrawnVertex& vertex);

nlohmann::ordered_json edge_attributes(const EdgeItem& item);

}  // namespace weft::exports
