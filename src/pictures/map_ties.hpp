// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/map_model.hpp"

namespace weft::pictures {

/// Ties the nodes of a map: topics by the backbone of their graph, articles to what they are most about and to where
/// they lead, and to a focus that they are related to.
/// REQUIRES: the nodes of the map are there.
void tie_map(const Excerpt& excerpt, MapModel& map);

}  // namespace weft::pictures
