// SPDX-License-Identifier: MIT
#include <weft/path.hpp>

#include "graph/rounding.hpp"
#include "query/bridges.hpp"
#include "query/path_reasons.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <limits>

namespace weft {
namespace {

constexpr double mentioned = 0.5;     ///< against what an article is about
constexpr double same_work = 0.95;    ///< two articles about one page
constexpr double by_ontology = 0.35;  ///< related topics
constexpr double above = 0.5;         ///< a topic and one above it that is rare
constexpr double sort_of = 0.1;       ///< that both are companies, or people, says next to nothing of two
constexpr double publisher = 0.6;     ///< of one article
constexpr double further = 0.8;       ///< for each step after the first: who follows a long chain?
constexpr double few_topics = 4;      ///< an article with more scatters what it says of each

/// Costs are whole numbers, so that sums are exact and ties are ties: millionths of a logarithm, and a step.
using Cost = std::uint64_t;
constexpr double cost_unit = 1e-6;
constexpr Cost cost_of_steps = 1024;  ///< what the cost of a step stands before
constexpr double least_score = 1e-4;

struct Tie {
  std::size_t edge = 0;  ///< of the graph
  Cost cost = 0;
};

using Ties = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Tie>;

/// How convincing it is to go along an edge; 0 when no path does.
class Convictions {
 public:
  Convictions(const TopicGraph& graph, VertexId from, VertexId to)
      : graph_(graph), bridges_(graph), from_(from), to_(to) {}

  /// Whether a thing may be part of the path.
  bool admit(VertexId vertex) const { return is_end(vertex) || bridges_.may_be(vertex); }

  double operator()(const Edge& edge) const {
    switch (edge.kind) {
      case EdgeKind::about:
      case EdgeKind::mentions:
        return tag(edge);
      case EdgeKind::from:
        return is_end(edge.to) ? publisher : publisher / std::sqrt(static_cast<double>(graph_[edge.to].articles));
      case EdgeKind::broader:
        return (is_subject(edge.from) ? above : sort_of) * (is_end(edge.to) ? 1 : bridges_.rarity_under(edge.to));
      case EdgeKind::related:
        return by_ontology;
      case EdgeKind::together:
        // What was seen twice may be chance yet.
        return edge.weight * edge.count / (edge.count + 1.0);
      case EdgeKind::related_article:
        return edge.weight;
      case EdgeKind::same_work:
        return same_work;
      case EdgeKind::part_of:
      case EdgeKind::refers_to:
        break;
    }
    return 0;
  }

 private:
  /// What was asked for need not be rare: nobody wonders that it is there.
  bool is_end(VertexId vertex) const { return vertex == from_ || vertex == to_; }

  bool is_subject(VertexId topic) const {
    const TopicType type = graph_.ontology()[graph_.topic(topic)].type;
    return type != TopicType::organization && type != TopicType::person && type != TopicType::event;
  }

  double tag(const Edge& edge) const {
    const double role = edge.kind == EdgeKind::about ? 1 : mentioned;
    const auto topics = static_cast<double>(graph_.tags(edge.from).tags.size());
    const double attention = std::sqrt(few_topics / std::max(few_topics, topics));
    return role * (0.5 + 0.5 * edge.weight) * attention * (is_end(edge.to) ? 1 : bridges_.rarity(edge.to));
  }

  const TopicGraph& graph_;
  query::Bridges bridges_;
  VertexId from_;
  VertexId to_;
};

Cost cost_of(double score) {
  const double distance = -std::log(further * std::clamp(score, least_score, 1.0)) / cost_unit;
  return static_cast<Cost>(std::llround(distance)) * cost_of_steps + 1;
}

/// The edges that a path may take, with what they cost.
Ties allowed_ties(const TopicGraph& graph, const Convictions& convictions, std::span<const VertexId> avoid) {
  std::vector<bool> may_stand(graph.vertices().size());
  for (std::uint32_t i = 0; i < may_stand.size(); ++i) may_stand[i] = convictions.admit(VertexId{i});
  for (const VertexId vertex : avoid) may_stand[index_of(vertex)] = false;
  Ties ties(graph.vertices().size());
  for (std::size_t i = 0; i < graph.edges().size(); ++i) {
    const Edge& edge = graph.edges()[i];
    const double score = convictions(edge);
    if (score <= 0 || !may_stand[index_of(edge.from)] || !may_stand[index_of(edge.to)]) continue;
    if (!avoid.empty() && edge.kind == EdgeKind::related_article && query::rests_on_avoided(graph, edge, avoid))
      continue;
    boost::add_edge(index_of(edge.from), index_of(edge.to), Tie{i, cost_of(score)}, ties);
  }
  return ties;
}

/// What the rest of the way costs from each vertex.
std::vector<Cost> costs_to(VertexId end, const Ties& ties) {
  std::vector<Cost> costs(boost::num_vertices(ties));
  boost::dijkstra_shortest_paths(
      ties, index_of(end),
      boost::weight_map(boost::get(&Tie::cost, ties))
          .distance_map(boost::make_iterator_property_map(costs.begin(), boost::get(boost::vertex_index, ties))));
  return costs;
}

/// The next edge of a best way, to the vertex that comes first in the graph.
const Edge& next_edge(const TopicGraph& graph, const Ties& ties, const std::vector<Cost>& costs, VertexId at) {
  const Edge* next = nullptr;
  std::size_t first = std::numeric_limits<std::size_t>::max();
  for (const auto& tie : boost::make_iterator_range(boost::out_edges(index_of(at), ties))) {
    const std::size_t to = boost::target(tie, ties);
    if (costs[to] + ties[tie].cost != costs[index_of(at)] || to >= first) continue;
    next = &graph.edges()[ties[tie].edge];
    first = to;
  }
  assert(next != nullptr);
  return *next;
}

}  // namespace

std::optional<Path> find_path(const TopicGraph& graph, VertexId from, VertexId to, std::span<const VertexId> avoid) {
  const Convictions convictions(graph, from, to);
  const Ties ties = allowed_ties(graph, convictions, avoid);
  const std::vector<Cost> costs = costs_to(to, ties);
  if (costs[index_of(from)] == std::numeric_limits<Cost>::max()) return std::nullopt;
  Path path{from, to, 1, {}};
  for (VertexId at = from; at != to;) {
    const Edge& edge = next_edge(graph, ties, costs, at);
    const VertexId next = edge.from == at ? edge.to : edge.from;
    const double score = graph::rounded(std::clamp(convictions(edge), least_score, 1.0));
    path.score *= score * (path.steps.empty() ? 1 : further);
    path.steps.push_back({at, next, edge.kind, score, query::phrase_of(graph, edge, at, avoid)});
    at = next;
  }
  path.score = graph::rounded(path.score);
  return path;
}

}  // namespace weft
