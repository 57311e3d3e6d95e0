// SPDX-License-Identifier: MIT
#include "graph/edges.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace weft::graph {
namespace {

void add_tags(const Catalogue& catalogue, VertexId article, std::vector<Edge>& edges) {
  for (const Tag& tag : catalogue.tags(article).tags) {
    const EdgeKind kind = tag.role == Role::about ? EdgeKind::about : EdgeKind::mentions;
    const auto count = std::max(tag.count, static_cast<std::uint32_t>(tag.mentions.size()));
    edges.push_back({kind, article, *catalogue.find(tag.topic), tag.score, count});
  }
}

void add_places(const Catalogue& catalogue, VertexId article, std::vector<Edge>& edges) {
  for (const SourceCount& found : sources_of(catalogue.article(article))) {
    const VertexId source = *catalogue.find(VertexKind::source, found.source);
    edges.push_back({EdgeKind::from, article, source, 1, found.links});
  }
  const VertexId issue = catalogue.vertex(VertexKind::issue, catalogue.place(article).issue);
  edges.push_back({EdgeKind::part_of, article, issue, 1, 1});
}

void add_relations(const Catalogue& catalogue, VertexId topic, std::vector<Edge>& edges) {
  const Topic& known = catalogue.ontology()[catalogue.topic(topic)];
  for (const TopicId above : known.broader) {
    edges.push_back({EdgeKind::broader, topic, *catalogue.find(above), 1, 1});
  }
  for (const TopicId other : known.related) {
    const auto vertex = catalogue.find(other);
    if (vertex && topic < *vertex) edges.push_back({EdgeKind::related, topic, *vertex, 1, 1});
  }
}

constexpr std::size_t largest_clique = 8;

using Pairs = std::map<std::pair<VertexId, VertexId>, std::uint32_t>;

void tie_works(const std::vector<VertexId>& articles, Pairs& pairs) {
  const std::size_t reach = reach_among(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const std::size_t end = std::min(articles.size(), i + reach + 1);
    for (std::size_t j = i + 1; j < end; ++j) ++pairs[{articles[i], articles[j]}];
  }
}

void add_same_works(const Catalogue& catalogue, std::vector<Edge>& edges) {
  std::map<std::string_view, std::vector<VertexId>> articles_of;
  for (std::size_t i = 0; i < catalogue.count(VertexKind::article); ++i) {
    const VertexId article = catalogue.vertex(VertexKind::article, i);
    for (const std::string_view page : pages_of(catalogue.article(article))) articles_of[page].push_back(article);
  }
  Pairs pairs;
  for (const auto& [page, articles] : articles_of) tie_works(articles, pairs);
  for (const auto& [ends, pages] : pairs) edges.push_back({EdgeKind::same_work, ends.first, ends.second, 1, pages});
}

}  // namespace

std::size_t reach_among(std::size_t articles) { return articles > largest_clique ? 1 : articles; }

std::vector<Edge> stated_edges(const Catalogue& catalogue) {
  std::vector<Edge> edges;
  for (std::size_t i = 0; i < catalogue.count(VertexKind::article); ++i) {
    const VertexId article = catalogue.vertex(VertexKind::article, i);
    add_tags(catalogue, article, edges);
    add_places(catalogue, article, edges);
  }
  for (std::size_t i = 0; i < catalogue.count(VertexKind::topic); ++i) {
    add_relations(catalogue, catalogue.vertex(VertexKind::topic, i), edges);
  }
  add_same_works(catalogue, edges);
  return edges;
}

std::vector<Edge> related_edges(const Catalogue& catalogue, std::span<const RelatedPair> related) {
  std::vector<Edge> edges;
  edges.reserve(related.size());
  for (const RelatedPair& pair : related) {
    const VertexId from = catalogue.vertex(VertexKind::article, index_of(pair.one));
    const VertexId to = catalogue.vertex(VertexKind::article, index_of(pair.other));
    edges.push_back({EdgeKind::related_article, from, to, pair.score, pair.topics});
  }
  return edges;
}

void sort_edges(std::vector<Edge>& edges) {
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
    return std::tie(a.kind, a.from, a.to) < std::tie(b.kind, b.from, b.to);
  });
}

}  // namespace weft::graph
