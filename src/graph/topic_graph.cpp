// SPDX-License-Identifier: MIT
#include <weft/graph.hpp>

#include "graph/edges.hpp"
#include "graph/internal_links.hpp"
#include "graph/view.hpp"

#include <weft/measures.hpp>

#include <boost/graph/adjacency_list.hpp>

#include <algorithm>
#include <cassert>
#include <utility>

namespace weft {

namespace {

Newsletters newsletters_of(const std::vector<TaggedIssue>& issues) {
  std::string_view first;
  for (const TaggedIssue& tagged : issues) {
    const std::string_view series = tagged.issue.series;
    if (!series.empty() && !first.empty() && series != first) return Newsletters::several;
    if (first.empty()) first = series;
  }
  return Newsletters::one;
}

}  // namespace

TopicGraph::Impl::Impl(graph::Catalogue things, std::span<const RelatedPair> related)
    : catalogue(std::move(things)), newsletters(newsletters_of(catalogue.issues())) {
  edges = graph::stated_edges(catalogue);
  const auto add = [&](const std::vector<Edge>& more) { edges.insert(edges.end(), more.begin(), more.end()); };
  add(graph::internal_links(catalogue));
  add(find_together(catalogue.chronicle()));
  add(graph::related_edges(catalogue, related));
  graph::sort_edges(edges);
  structure = graph::Structure(catalogue.vertices().size());
  for (std::size_t i = 0; i < edges.size(); ++i) {
    boost::add_edge(index_of(edges[i].from), index_of(edges[i].to), graph::EdgeIndex{i}, structure);
  }
}

TopicGraph::TopicGraph(std::shared_ptr<const Ontology> ontology, std::vector<TaggedIssue> issues,
                       std::span<const RelatedPair> related)
    : impl_(std::make_unique<Impl>(graph::Catalogue(std::move(ontology), std::move(issues)), related)) {}
TopicGraph::TopicGraph(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TopicGraph::TopicGraph(TopicGraph&&) noexcept = default;
TopicGraph& TopicGraph::operator=(TopicGraph&&) noexcept = default;
TopicGraph::~TopicGraph() = default;

TopicGraph TopicGraph::of_counts(std::shared_ptr<const Ontology> ontology,
                                 std::shared_ptr<const CountedTopics> counted) {
  graph::Catalogue things(std::move(ontology), std::move(counted));
  return TopicGraph(std::make_unique<Impl>(std::move(things), std::span<const RelatedPair>()));
}

const Ontology& TopicGraph::ontology() const { return impl_->catalogue.ontology(); }

const Chronicle& TopicGraph::chronicle() const { return impl_->catalogue.chronicle(); }

std::span<const Vertex> TopicGraph::vertices() const { return impl_->catalogue.vertices(); }

std::span<const Edge> TopicGraph::edges() const { return impl_->edges; }

std::vector<const Edge*> TopicGraph::edges_of(VertexId vertex) const {
  const graph::Structure& structure = impl_->structure;
  std::vector<const Edge*> found;
  for (const auto& edge : boost::make_iterator_range(boost::out_edges(index_of(vertex), structure))) {
    found.push_back(&impl_->edges[structure[edge].index]);
  }
  for (const auto& edge : boost::make_iterator_range(boost::in_edges(index_of(vertex), structure))) {
    found.push_back(&impl_->edges[structure[edge].index]);
  }
  // They stand in one vector, so their addresses are in its order.
  std::sort(found.begin(), found.end());
  return found;
}

std::optional<VertexId> TopicGraph::find(VertexKind kind, std::string_view id) const {
  return impl_->catalogue.find(kind, id);
}

std::optional<VertexId> TopicGraph::find(TopicId topic) const { return impl_->catalogue.find(topic); }

TopicId TopicGraph::topic(VertexId topic) const { return impl_->catalogue.topic(topic); }

const Article& TopicGraph::article(VertexId article) const { return impl_->catalogue.article(article); }

const ArticleTags& TopicGraph::tags(VertexId article) const { return impl_->catalogue.tags(article); }

const Issue& TopicGraph::issue(VertexId article_or_issue) const {
  const graph::Catalogue& catalogue = impl_->catalogue;
  const bool is_article = (*this)[article_or_issue].kind == VertexKind::article;
  const std::size_t issue =
      is_article ? catalogue.place(article_or_issue).issue : catalogue.nth(VertexKind::issue, article_or_issue);
  return catalogue.issues()[issue].issue;
}

Newsletters TopicGraph::newsletters() const { return impl_->newsletters; }

std::string_view name_of(VertexKind kind) {
  switch (kind) {
    case VertexKind::topic:
      return "topic";
    case VertexKind::article:
      return "article";
    case VertexKind::source:
      return "source";
    case VertexKind::issue:
      return "issue";
  }
  assert(false);
  return {};
}

std::string_view name_of(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::about:
      return "about";
    case EdgeKind::mentions:
      return "mentions";
    case EdgeKind::from:
      return "from";
    case EdgeKind::part_of:
      return "part_of";
    case EdgeKind::broader:
      return "broader";
    case EdgeKind::related:
      return "related";
    case EdgeKind::together:
      return "together";
    case EdgeKind::related_article:
      return "related_article";
    case EdgeKind::same_work:
      return "same_work";
    case EdgeKind::refers_to:
      return "refers_to";
  }
  assert(false);
  return {};
}

}  // namespace weft
