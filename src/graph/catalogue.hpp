// SPDX-License-Identifier: MIT
#pragma once

#include <weft/graph.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace weft::graph {

/// Where an article stands among the issues.
struct ArticlePlace {
  std::size_t issue = 0;
  std::size_t article = 0;
};

/// The things a graph is made of, before they are tied together: the issues in their order, a vertex
/// for each thing, and the ways from one to the other.
class Catalogue {
 public:
  Catalogue(std::shared_ptr<const Ontology> ontology, std::vector<TaggedIssue> issues);
  Catalogue(std::shared_ptr<const Ontology> ontology, std::shared_ptr<const CountedTopics> counted);

  const Ontology& ontology() const { return *ontology_; }
  const Chronicle& chronicle() const { return chronicle_; }
  const std::vector<TaggedIssue>& issues() const { return issues_; }
  const std::vector<Vertex>& vertices() const { return vertices_; }

  std::size_t count(VertexKind kind) const;
  VertexId first(VertexKind kind) const { return VertexId{static_cast<std::uint32_t>(begin_of(kind))}; }

  /// The vertex of the nth thing of a kind, and back.
  VertexId vertex(VertexKind kind, std::size_t nth) const;
  std::size_t nth(VertexKind kind, VertexId vertex) const;

  std::optional<VertexId> find(VertexKind kind, std::string_view id) const;
  std::optional<VertexId> find(TopicId topic) const;

  TopicId topic(VertexId topic) const;
  const ArticlePlace& place(VertexId article) const;
  const Article& article(VertexId article) const;
  const ArticleTags& tags(VertexId article) const;

 private:
  static constexpr std::size_t kinds = 4;

  std::size_t begin_of(VertexKind kind) const { return begins_[static_cast<std::size_t>(kind)]; }
  void add_things();
  void add_topics();
  void add_articles();
  void add_sources();
  void add_issues();
  void index_ids();

  std::shared_ptr<const Ontology> ontology_;
  std::vector<TaggedIssue> issues_;
  Chronicle chronicle_;
  std::vector<Vertex> vertices_;
  std::size_t begins_[kinds + 1] = {};
  std::vector<ArticlePlace> places_;  ///< by article
  std::vector<VertexId> by_id_;       ///< all vertices, by kind, then id
};

/// The publishers an article's source links lead to, sorted, each with the number of those links.
struct SourceCount {
  std::string_view source;
  std::uint32_t links = 0;
};
std::vector<SourceCount> sources_of(const Article& article);

/// The pages an article's source links lead to, sorted, each once; equal for http and https.
std::vector<std::string_view> pages_of(const Article& article);

}  // namespace weft::graph
