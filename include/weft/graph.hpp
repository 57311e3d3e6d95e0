// SPDX-License-Identifier: MIT
#pragma once

/// The topic graph: topics, articles, sources and issues, and how they hang together.
/// In: tagged issues, their ontology, and which articles are related. Out: vertices and weighted edges, in one fixed
/// order.
/// Never reads texts: what it knows of an article is its links and tags.

#include <weft/called.hpp>
#include <weft/chronicle.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

enum class VertexKind { topic, article, source, issue };

struct Vertex {
  VertexKind kind = VertexKind::topic;
  std::string id;              ///< unique among its kind
  std::string label;           ///< as people read it
  std::string url;             ///< where a click leads; may be empty
  std::uint32_t articles = 0;  ///< topics, sources, issues: how many articles they have
};

enum class EdgeKind {
  about,     ///< article → topic; weight: score, count: mentions
  mentions,  ///< article → topic; weight: score, count: mentions
  from,      ///< article → source; count: source links that lead there
  part_of,   ///< article → issue
  broader,   ///< topic → topic above it
  related,   ///< topic → topic, by the ontology; once for a pair
  together,  ///< topic → topic that stand in the same articles more than chance has it; weight: NPMI, count: articles
  related_article,  ///< article → article; once for a pair; weight: relatedness, count: topics shared
  same_work,        ///< article → article that link one page; once for a pair
  refers_to,        ///< article → another issue of the corpus; count: links that lead there
};

/// Whether edges of a kind lead from articles to their topics.
constexpr bool is_tag(EdgeKind kind) { return kind == EdgeKind::about || kind == EdgeKind::mentions; }

struct Edge {
  EdgeKind kind = EdgeKind::about;
  VertexId from{};
  VertexId to{};
  double weight = 1;
  std::uint32_t count = 1;
};

class TopicGraph {
 public:
  /// Articles are related as `related` says, which numbers them by their issues as `in_order` has them.
  TopicGraph(std::shared_ptr<const Ontology> ontology, std::vector<TaggedIssue> issues,
             std::span<const RelatedPair> related = {});

  /// Of topics alone, as others have counted them.
  static TopicGraph of_counts(std::shared_ptr<const Ontology> ontology, std::shared_ptr<const CountedTopics> counted);

  TopicGraph(TopicGraph&&) noexcept;
  TopicGraph& operator=(TopicGraph&&) noexcept;
  ~TopicGraph();

  const Ontology& ontology() const;

  /// What it is reckoned from, with the same topics and articles as vertices.
  const Chronicle& chronicle() const;

  /// Topics, then articles, sources, issues; topics and sources by id, issues by date, articles as they
  /// stand in their issues. Topics are those some article has, and all that is above them.
  std::span<const Vertex> vertices() const;
  const Vertex& operator[](VertexId vertex) const { return vertices()[index_of(vertex)]; }

  /// By kind, then by their ends.
  std::span<const Edge> edges() const;

  /// The edges at one vertex, both directions, in the order of `edges`.
  std::vector<const Edge*> edges_of(VertexId vertex) const;

  std::optional<VertexId> find(VertexKind kind, std::string_view id) const;
  std::optional<VertexId> find(TopicId topic) const;

  /// REQUIRES: the vertex is of the kind asked for.
  TopicId topic(VertexId topic) const;
  const Article& article(VertexId article) const;
  const ArticleTags& tags(VertexId article) const;
  const Issue& issue(VertexId article_or_issue) const;

  /// Of how many newsletters its issues are, as far as they name theirs.
  Newsletters newsletters() const;

  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  explicit TopicGraph(std::unique_ptr<Impl> impl);

  std::unique_ptr<Impl> impl_;
};

/// Where a click on a topic leads: a web page on the same concept, or its site. May be empty.
std::string url_of(const Topic& topic);

/// The front page of a publisher.
std::string address_of_source(std::string_view source);

/// How strongly an edge ties two topics: NPMI by the logarithm of the articles that say so for `together`,
/// a middling constant for `broader`, else the weight.
double strength_of(const Edge& edge);

/// The edges that hold some topics together on a map: their maximum spanning forest over `together` and
/// `broader` by strength, and the `nearest` strongest of each topic. In the order of `edges`.
std::vector<const Edge*> backbone(const TopicGraph& graph, std::span<const VertexId> topics, std::size_t nearest = 2);

/// The part of the graph each vertex hangs in by edges of some kinds: vertices of one number are
/// connected. Counted from 0 in the order of the vertices.
std::vector<std::uint32_t> components(const TopicGraph& graph, std::span<const EdgeKind> kinds);

std::string_view name_of(VertexKind kind);
std::string_view name_of(EdgeKind kind);

}  // namespace weft
