// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/map_model.hpp"

namespace weft::pictures {

/// Says of every topic of a map which community it belongs to. One that belongs to none joins the community that it
/// hangs on by the strongest of its edges; those may lead through others of its kind.
/// REQUIRES: the nodes and edges of the map are there.
void find_map_communities(const TopicGraph& graph, const Standings& standings, MapModel& map);

}  // namespace weft::pictures
