// SPDX-License-Identifier: MIT
#pragma once

#include <weft/graph.hpp>

#include <string>
#include <string_view>

namespace weft::media {

/// The prefix that tells a kind's identifiers apart: `topic`, `article`, `site`, `issue`.
std::string_view prefix_of(VertexKind kind);

/// One vertex's identity in every format: `topic:c%2B%2B`, `article:2019-05/systemd-as-tragedy`,
/// `site:github.com/uber`, `issue:2019-05`. No two vertices of a graph share one.
std::string export_id(const Vertex& vertex);

/// What an edge is called in every format: `about`, `isBasedOn`, `together`, …
std::string_view relation_of(EdgeKind kind);

/// Whether an edge reads the same from both ends; it stands in the graph once.
bool is_symmetric(EdgeKind kind);

}  // namespace weft::media
