// SPDX-License-Identifier: MIT
#pragma once

/// A plan: which part of a graph a map is to show. There is one for each kind of map, and all are drawn alike.
/// In: an excerpt and what was asked for. Out: vertices, and words for the title.
/// Never knows of lines, colours or places.

#include <weft/map.hpp>

#include <cstddef>
#include <vector>

namespace weft::pictures {

struct MapPlan {
  std::vector<bool> shows;       ///< by vertex
  std::vector<VertexId> focus;   ///< what the map is about, if it is about something
  std::vector<VertexId> counts;  ///< the articles that make topics large, each once, in their order; empty: all
};

/// How much a map shows at most, so that it can be read.
struct MapLimits {
  std::size_t labels = 400;                ///< of all kinds, unless the number of topics is asked for
  std::size_t topics = 400;                ///< on a map of topics alone
  std::size_t articles = 120;              ///< beyond, a map shows topics only
  std::size_t articles_with_sources = 80;  ///< beyond, only sources of several articles
  std::size_t topics_beside_articles = 90;
  std::size_t joints = 30;          ///< topics that no article has, shown where they join two branches
  std::size_t around = 60;          ///< topics around something
  std::size_t related = 12;         ///< articles related to one
  std::size_t articles_about = 40;  ///< articles about a topic or a community; more are left out
  std::size_t topics_of_each = 3;   ///< topics that an article brings along, while there is room
};

/// The plan for what was asked for.
MapPlan plan_map(const Excerpt& excerpt, const Standings& standings, const MapSubject& subject,
                 const MapLimits& limits = {});

}  // namespace weft::pictures
