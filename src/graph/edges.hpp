// SPDX-License-Identifier: MIT
#pragma once

#include "graph/catalogue.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace weft::graph {

/// The edges that the issues and the ontology state: all kinds but `together` and `related_article`,
/// which are reckoned, and `refers_to`, which takes a look at all issues.
std::vector<Edge> stated_edges(const Catalogue& catalogue);

/// How far apart two of so many articles on one page, in the order of their dates, may stand to be tied. More than a
/// few are tied as a chain: a clique of n takes n²/2 edges to say what a chain says with n, and a page that every issue
/// links would bury the rest.
std::size_t reach_among(std::size_t articles);

/// The edges between related articles.
std::vector<Edge> related_edges(const Catalogue& catalogue, std::span<const RelatedPair> related);

/// Brings edges into the order of the graph: by kind, then by their ends.
void sort_edges(std::vector<Edge>& edges);

}  // namespace weft::graph
