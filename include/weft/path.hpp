// SPDX-License-Identifier: MIT
#pragma once

/// Paths: the most convincing chain between two things of the graph.
/// In: a TopicGraph, and topics, articles or sources as ends. Out: steps, each with the reason for it.
/// Never leads through what ties everything to everything: issues, hubs, what recurs.

#include <weft/graph.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace weft {

/// A topic that, with those below it, more of the articles than this share have is a hub, and no bridge …
inline constexpr double hub_share = 0.1;
/// … unless they are no more than so many, of which any share says little.
inline constexpr std::size_t most_of_small_topics = 10;
/// A publisher of more articles than this is no bridge either, nor is a platform where everybody publishes.
inline constexpr std::size_t most_of_small_sources = 10;

/// From one thing of a path to the next.
struct PathStep {
  VertexId from{};
  VertexId to{};
  EdgeKind kind = EdgeKind::together;
  double score = 0;  ///< how convincing, 0…1
  std::string why;   ///< a phrase between the two: "together in 5 articles (of 9 and 7)"
};

struct Path {
  VertexId from{};
  VertexId to{};
  double score = 0;  ///< the product of its steps' scores, and of 0.8 for each after the first
  std::vector<PathStep> steps;
};

/// The chain of the greatest score (docs/paths.md has the rules); at a tie the one of fewer
/// steps, then the one whose things come first in the graph. What is in `avoid` is no part of it, and no reason for a
/// step. REQUIRES: the ends are topics, articles or sources, differ, and are not in `avoid`.
std::optional<Path> find_path(const TopicGraph& graph, VertexId from, VertexId to,
                              std::span<const VertexId> avoid = {});

}  // namespace weft
