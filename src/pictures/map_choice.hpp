// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/excerpt_tags.hpp"
#include "pictures/map_plan.hpp"

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace weft::pictures {

/// What a plan is made with: the excerpt, and what was chosen so far.
class MapChoice {
 public:
  MapChoice(const Excerpt& excerpt, const MapLimits& limits);

  const TopicGraph& graph() const { return excerpt_.graph(); }
  const Excerpt& excerpt() const { return excerpt_; }
  const MapLimits& limits() const { return limits_; }
  const MapPlan& plan() const { return plan_; }
  MapPlan& plan() { return plan_; }

  /// Those of the excerpt, in the order of the graph.
  std::vector<VertexId> all_of(VertexKind kind) const;

  /// From here on no topic is shown that would be one too many, and nothing at all beyond so many labels.
  void stop_at_topics(std::size_t most) { most_topics_ = most; }
  void stop_at_labels(std::size_t most) { most_labels_ = most; }

  /// What is not in the excerpt is not shown.
  void show(VertexId vertex);
  bool shows(VertexId vertex) const { return plan_.shows[index_of(vertex)]; }

  /// How many are shown.
  std::size_t topics() const { return topics_; }
  std::size_t labels() const { return labels_; }

  /// Shows articles with so many topics of each, and with the sources they lead to: all when there are few articles,
  /// else those of several of them. The best topic of each goes before sources, and those before other topics.
  void show_articles(std::span<const VertexId> articles, std::size_t topics_of_each);

  /// Shows the articles about some topics, unless there are more than `most`.
  void show_articles_about(std::span<const VertexId> topics, std::size_t most);

 private:
  void show_topics_of(std::span<const VertexId> articles, std::size_t rank);
  void show_sources(std::span<const VertexId> articles);

  const Excerpt& excerpt_;
  MapLimits limits_;
  MapPlan plan_;
  std::size_t topics_ = 0;
  std::size_t labels_ = 0;
  std::size_t most_topics_ = std::numeric_limits<std::size_t>::max();
  std::size_t most_labels_ = std::numeric_limits<std::size_t>::max();
};

/// A topic and those around it, nearest first.
void plan_topic(VertexId topic, const MapSubject& subject, MapChoice& choice);

/// An article, the articles related to it, and what they are about.
void plan_article(VertexId article, MapChoice& choice);

/// What is made of articles.
inline bool is_collection(VertexKind kind) { return kind == VertexKind::issue || kind == VertexKind::source; }

/// The articles of the issues among some things, and those that lead to the sources, each once, in the order of the
/// graph.
std::vector<VertexId> articles_of_collections(const TopicGraph& graph, std::span<const VertexId> things);

/// What an issue or a source is made of: articles, unless all that were named have too many, and their topics.
void plan_collection(VertexId issue_or_source, const MapSubject& subject, MapChoice& choice);

}  // namespace weft::pictures
