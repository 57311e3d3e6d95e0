// SPDX-License-Identifier: MIT
#include "pictures/map_choice.hpp"

#include <algorithm>
#include <map>

namespace weft::pictures {

MapChoice::MapChoice(const Excerpt& excerpt, const MapLimits& limits) : excerpt_(excerpt), limits_(limits) {
  plan_.shows.resize(graph().vertices().size());
}

std::vector<VertexId> MapChoice::all_of(VertexKind kind) const {
  std::vector<VertexId> found;
  for (const VertexId vertex : excerpt_.vertices()) {
    if (excerpt_.has(vertex) && graph()[vertex].kind == kind) found.push_back(vertex);
  }
  return found;
}

void MapChoice::show(VertexId vertex) {
  const bool is_topic = graph()[vertex].kind == VertexKind::topic;
  const bool is_full = labels_ >= most_labels_ || (is_topic && topics_ >= most_topics_);
  if (shows(vertex) || !excerpt_.has(vertex) || is_full) return;
  plan_.shows[index_of(vertex)] = true;
  ++labels_;
  if (is_topic) ++topics_;
}

void MapChoice::show_articles(std::span<const VertexId> articles, std::size_t topics_of_each) {
  for (const VertexId article : articles) show(article);
  if (topics_of_each > 0) show_topics_of(articles, 0);
  show_sources(articles);
  for (std::size_t rank = 1; rank < topics_of_each; ++rank) show_topics_of(articles, rank);
}

/// The topic of each article that stands at a place among its topics.
void MapChoice::show_topics_of(std::span<const VertexId> articles, std::size_t rank) {
  for (const VertexId article : articles) {
    if (!shows(article)) continue;
    const auto tags = tags_of(excerpt_, article);
    if (rank < tags.size()) show(tags[rank]->to);
  }
}

void MapChoice::show_sources(std::span<const VertexId> articles) {
  std::map<VertexId, std::size_t> counts;
  for (const VertexId article : articles) {
    for (const Edge* edge : excerpt_.edges_of(article)) {
      if (shows(article) && edge->kind == EdgeKind::from) ++counts[edge->to];
    }
  }
  const std::size_t least = articles.size() <= limits_.articles_with_sources ? 1 : 2;
  for (const auto& [source, count] : counts) {
    if (count >= least) show(source);
  }
}

void MapChoice::show_articles_about(std::span<const VertexId> topics, std::size_t most) {
  std::vector<VertexId> articles;
  for (const VertexId topic : topics) {
    for (const Edge* edge : excerpt_.edges_of(topic)) {
      if (edge->kind == EdgeKind::about) articles.push_back(edge->from);
    }
  }
  std::sort(articles.begin(), articles.end());
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  if (articles.size() <= most) show_articles(articles, 0);
}

}  // namespace weft::pictures
