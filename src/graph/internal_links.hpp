// SPDX-License-Identifier: MIT
#pragma once

#include "graph/catalogue.hpp"

#include <vector>

namespace weft::graph {

/// The edges from articles to the other issues that they link. A link leads to an issue
/// - when it is relative and, seen from the file it stands in, leads to that of the issue, be it as Markdown, as HTML
///   or without extension; from the root of the site on, the name of the file has to do;
/// - when it is an address at the newsletter's own site that ends in the name of the file: `issue-166` in
///   `…/weekly-issue-166.html`. The newsletter's own site is the publisher under which most of its issues, and at
///   least two, are linked so.
/// A name that two issues of a newsletter share names neither. Time: linear in the links.
std::vector<Edge> internal_links(const Catalogue& catalogue);

}  // namespace weft::graph
