// SPDX-License-Identifier: MIT
#pragma once

#include <weft/graph.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace weft::query {

/// A name as names are compared: its folded words without apostrophes, a blank between them, so that
/// curly quotes, dashes and hyphens of a slug make no difference. `C` and `C++` stay apart.
std::string comparable(std::string_view name);

/// What a vertex is called besides its id: a topic's labels, an article's title and slug, an issue's
/// title, number, and newsletter with number.
std::vector<std::string> names_of(const TopicGraph& graph, VertexId vertex);

/// The addresses a vertex is found by, canonical and without a scheme: an article's source links.
std::vector<std::string_view> addresses_of(const TopicGraph& graph, VertexId vertex);

}  // namespace weft::query
