// SPDX-License-Identifier: MIT
#pragma once

#include "cli/layout.hpp"

#include <weft/measures.hpp>

#include <optional>
#include <vector>

namespace weft::cli {

/// How things stand in the network that a topic or an article is in; nothing for other things.
std::optional<Standings> standings_around(const TopicGraph& graph, VertexId vertex);

/// What the measures say of one vertex, and its community; nothing when it has no ties.
void add_measures(const Standings& standings, VertexId vertex, std::vector<Field>& fields);

}  // namespace weft::cli
