// SPDX-License-Identifier: MIT
#pragma once

/// Excerpts: the part of a graph that an export or a map is made of.
/// In: a TopicGraph and what is asked of it. Out: vertices, and the edges between them, in the order of the graph.
/// Never changes what a vertex or an edge says: counts and weights stay those of the graph.

#include <weft/graph.hpp>
#include <weft/query.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace weft {

struct ExcerptLimits {
  std::vector<VertexKind> kinds = {};  ///< empty: all
  double min_score = 0;                ///< tags of a lower score are left out, and topics left without any
  double min_weight = 0;               ///< `together` and `related_article` edges of a lower weight are left out
  std::size_t top = 0;                 ///< only the so many topics that most articles have; 0: all
  std::vector<VertexId> around = {};   ///< only what is near one of these; empty: all
  std::size_t depth = 1;               ///< how many edges away is near
};

class Excerpt {
 public:
  /// All of a graph, which has to live as long.
  explicit Excerpt(const TopicGraph& graph);

  /// The limits hold one after the other, in their order: what is near is found on edges that are left. No way leads
  /// on from an issue, a hub or a large publisher, unless it begins there (see path.hpp).
  Excerpt(const TopicGraph& graph, const ExcerptLimits& limits);

  const TopicGraph& graph() const { return *graph_; }
  std::span<const VertexId> vertices() const { return vertices_; }
  std::span<const VertexId> vertices(VertexKind kind) const;
  std::span<const Edge* const> edges() const { return edges_; }
  bool has(VertexId vertex) const { return has_[index_of(vertex)]; }
  bool has(const Edge& edge) const;

  /// The edges at one vertex, both directions, in the order of `edges`.
  std::vector<const Edge*> edges_of(VertexId vertex) const;

 private:
  const TopicGraph* graph_;
  double min_score_;
  double min_weight_;
  std::vector<bool> has_;  ///< by vertex
  std::vector<VertexId> vertices_;
  std::vector<const Edge*> edges_;
};

/// The issues dated from `since` to `until`, both included, and how their articles are related. An empty date is no
/// bound; issues without a date are part of it only when both are empty.
ArchivedCorpus sent_between(ArchivedCorpus corpus, std::string_view since, std::string_view until);

}  // namespace weft
