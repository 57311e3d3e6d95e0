// SPDX-License-Identifier: MIT
#pragma once

#include "exports/syntax.hpp"

#include <weft/excerpt.hpp>

#include <string>

namespace weft::exports {

/// The graph itself, as a thing.
inline constexpr std::string_view graph_id = "map:graph";

/// Says all that linked data says of an excerpt: of every vertex, of every edge, and of what they belong to. Every edge
/// is said twice: as a thing of its own, and as a statement about its ends, from both of them when it is symmetric.
void describe(const Excerpt& excerpt, const std::string& title, Syntax& syntax);

}  // namespace weft::exports
