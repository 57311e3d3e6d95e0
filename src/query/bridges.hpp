// SPDX-License-Identifier: MIT
#pragma once

#include <weft/graph.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weft::query {

/// What may stand in the middle of a path, and how much each tie of an article or a topic tells.
class Bridges {
 public:
  /// Time: linear in the tags and the topics above them.
  explicit Bridges(const TopicGraph& graph);

  /// Whether a thing may be more than the end of a path: no issue, no topic that is a hub, no large publisher or
  /// platform, nothing that recurs.
  bool may_be(VertexId vertex) const { return may_be_[index_of(vertex)]; }

  /// How much a topic tells: 1 where one article alone has it, near 0 where all do.
  double rarity(VertexId topic) const;

  /// The same, counting the articles of the topics below it as well.
  double rarity_under(VertexId topic) const;

 private:
  void count_articles(const TopicGraph& graph);
  void take_counts(const TopicGraph& graph, const CountedTopics& counted,
                   const std::vector<std::vector<VertexId>>& lines);
  void bar(const TopicGraph& graph);
  double rarity_of(std::size_t having) const;

  std::size_t articles_ = 0;
  std::vector<std::uint32_t> having_;  ///< by topic
  std::vector<std::uint32_t> under_;   ///< by topic
  std::vector<bool> may_be_;           ///< by vertex
};

}  // namespace weft::query
