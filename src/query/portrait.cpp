// SPDX-License-Identifier: MIT
#include <weft/query.hpp>

#include "text/natural_order.hpp"

#include <algorithm>
#include <vector>

namespace weft {
namespace {

/// Newest issue first, articles of one issue in reading order.
bool is_newer(const TopicGraph& graph, VertexId a, VertexId b) {
  const Issue& of_a = graph.issue(a);
  const Issue& of_b = graph.issue(b);
  if (&of_a == &of_b) return a < b;
  return text::DatedId{of_a.date, of_a.id} > text::DatedId{of_b.date, of_b.id};
}

void sort_articles(const TopicGraph& graph, std::vector<VertexId>& articles) {
  std::stable_sort(articles.begin(), articles.end(), [&](VertexId a, VertexId b) { return is_newer(graph, a, b); });
}

void sort_tags(const TopicGraph& graph, VertexKind kind, std::vector<const Edge*>& tags) {
  std::stable_sort(tags.begin(), tags.end(), [&](const Edge* a, const Edge* b) {
    return kind == VertexKind::article ? a->weight > b->weight : is_newer(graph, a->from, b->from);
  });
}

void add_edge(const Edge& edge, VertexId self, Portrait& portrait) {
  const bool outwards = edge.from == self;
  const VertexId other = outwards ? edge.to : edge.from;
  switch (edge.kind) {
    case EdgeKind::about:
    case EdgeKind::mentions:
      portrait.tags.push_back(&edge);
      break;
    case EdgeKind::from:
      (outwards ? portrait.sources : portrait.articles).push_back(other);
      break;
    case EdgeKind::part_of:
      if (!outwards) portrait.articles.push_back(other);
      break;
    case EdgeKind::broader:
      (outwards ? portrait.broader : portrait.narrower).push_back(other);
      break;
    case EdgeKind::related:
      portrait.related.push_back(other);
      break;
    case EdgeKind::together:
      portrait.together.push_back(&edge);
      break;
    case EdgeKind::same_work:
      portrait.same_work.push_back(other);
      break;
    case EdgeKind::refers_to:
      (outwards ? portrait.refers_to : portrait.referred_by).push_back(other);
      break;
    case EdgeKind::related_article:
      break;  // `related_articles` tells more
  }
}

}  // namespace

Portrait portrait_of(const TopicGraph& graph, VertexId vertex) {
  Portrait portrait;
  portrait.vertex = vertex;
  for (const Edge* edge : graph.edges_of(vertex)) add_edge(*edge, vertex, portrait);
  sort_tags(graph, graph[vertex].kind, portrait.tags);
  std::stable_sort(portrait.together.begin(), portrait.together.end(),
                   [](const Edge* a, const Edge* b) { return strength_of(*a) > strength_of(*b); });
  sort_articles(graph, portrait.articles);
  sort_articles(graph, portrait.same_work);
  sort_articles(graph, portrait.referred_by);
  // A pair has its lower end first, so an edge's far ends come in two runs.
  std::sort(portrait.related.begin(), portrait.related.end());
  return portrait;
}

}  // namespace weft
