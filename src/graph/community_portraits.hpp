// SPDX-License-Identifier: MIT
#pragma once

#include <weft/measures.hpp>

namespace weft::graph {

/// Gives communities that have their members topics, articles and a span of dates. A topic sets a community of
/// articles apart by how many more of them are about it than chance explains: Dunning's G².
/// Time: linear in the tags of the articles.
void portray(const Chronicle& chronicle, Standings& standings);

}  // namespace weft::graph
