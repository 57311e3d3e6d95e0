// SPDX-License-Identifier: MIT
#pragma once

#include "graph/catalogue.hpp"

#include <span>
#include <vector>

namespace weft::graph {

/// The edges that the issues and the ontology state: all kinds but `together` and `related_article`,
/// which are reckoned, and `refers_to`, which takes a look at all issues.
std::vector<Edge> stated_edges(const Catalogue& catalogue);

/// The edges between related articles.
std::vector<Edge> related_edges(const Catalogue& catalogue, std::span<const RelatedPair> related);

/// Brings edges into the order of the graph: by kind, then by their ends.
void sort_edges(std::vector<Edge>& edges);

}  // namespace weft::graph
