// SPDX-License-Identifier: MIT
#pragma once

/// Figures: what only all articles together tell of each topic and article, reckoned once and kept in the archive.
/// In: a chronicle, and which articles are related; or what others have counted. Out: counts, what stands together,
/// trends, standings, communities. Never reckons by rules of its own: they are those of measures and trends.

#include <weft/measures.hpp>
#include <weft/trends.hpp>

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace weft {

struct Figures {
  std::vector<TopicId> topics;    ///< those of the chronicle: the first vertices, in their order
  std::vector<TopicLine> counts;  ///< of these topics
  std::vector<Edge> together;     ///< by their ends
  Trends trends;
  Standings topic_standings;               ///< with betweenness
  Standings article_standings;             ///< with betweenness where it is exact
  std::vector<IssueReference> references;  ///< by article, then issue
};

/// Everything but the references, and the names of communities, which take titles.
/// REQUIRES: pairs by their articles. Time: that of `measure`.
Figures reckon_figures(const Chronicle& chronicle, std::span<const RelatedPair> related);

/// All figures of a corpus that others have counted.
Figures figures_of(const std::shared_ptr<const Ontology>& ontology,
                   const std::shared_ptr<const CountedTopics>& counted);

}  // namespace weft
