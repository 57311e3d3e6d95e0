// SPDX-License-Identifier: MIT
#pragma once

#include <weft/measures.hpp>

#include <nlohmann/json.hpp>

namespace weft::answers {

/// The measures of a vertex of a network, as docs/json.md has them.
nlohmann::ordered_json measures_item(const Standings& standings, VertexId vertex);

}  // namespace weft::answers
