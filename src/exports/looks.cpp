// SPDX-License-Identifier: MIT
#include "exports/looks.hpp"

#include "exports/places.hpp"
#include "pictures/palette.hpp"

#include <weft/measures.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace weft::exports {
namespace {

constexpr double smallest = 3;
constexpr double largest = 15;
/// For sources and issues, which have no community.
constexpr std::string_view neutral = "#8a929c";

/// The largest topic sets the scale, or what is largest where there is none.
std::uint32_t most_articles(const Excerpt& excerpt) {
  std::uint32_t most = 4;  // where all is rare, nothing is made to look common
  for (const VertexId vertex : excerpt.vertices()) {
    const TopicGraph& graph = excerpt.graph();
    if (graph[vertex].kind != graph[excerpt.vertices().front()].kind) break;
    most = std::max(most, graph[vertex].articles);
  }
  return most;
}

std::vector<double> sizes_of(const Excerpt& excerpt) {
  const double most = most_articles(excerpt);
  std::vector<double> sizes(excerpt.graph().vertices().size(), smallest);
  for (const VertexId id : excerpt.vertices()) {
    const Vertex& vertex = excerpt.graph()[id];
    if (vertex.kind == VertexKind::article) continue;
    const double size = smallest + (largest - smallest) * std::sqrt(std::min(1.0, vertex.articles / most));
    sizes[index_of(id)] = std::round(size * 100) / 100;
  }
  return sizes;
}

/// The colour of a community; those beyond the palette share one, as do topics that are in none.
void colour_topics(const TopicGraph& graph, std::vector<Look>& looks) {
  const Standings standings = measure(graph, NetworkKind::topics, Betweenness::no);
  for (std::size_t i = 0; i < looks.size(); ++i) {
    if (graph.vertices()[i].kind == VertexKind::topic)
      looks[i].colour = pictures::swatch_of(standings[VertexId(i)].community).fill;
  }
}

/// REQUIRES: topics have their colour.
void colour_articles(const TopicGraph& graph, std::vector<Look>& looks) {
  std::vector<double> best(looks.size());
  for (const Edge& edge : graph.edges()) {
    if (edge.kind != EdgeKind::about && edge.kind != EdgeKind::mentions) continue;
    if (edge.weight <= best[index_of(edge.from)]) continue;
    best[index_of(edge.from)] = edge.weight;
    looks[index_of(edge.from)].colour = looks[index_of(edge.to)].colour;
  }
}

}  // namespace

std::vector<Look> find_looks(const Excerpt& excerpt) {
  const TopicGraph& graph = excerpt.graph();
  const std::vector<double> sizes = sizes_of(excerpt);
  const std::vector<pictures::Point> places = find_places(excerpt, sizes);
  std::vector<Look> looks;
  for (std::size_t i = 0; i < sizes.size(); ++i) looks.push_back({places[i], sizes[i], neutral});
  colour_topics(graph, looks);
  colour_articles(graph, looks);
  return looks;
}

}  // namespace weft::exports
