// SPDX-License-Identifier: MIT
#include "exports/skeleton.hpp"

#include "media/numbers.hpp"
#include "pictures/graphviz_graph.hpp"

#include <weft/diagnostic.hpp>

#include <algorithm>
#include <chrono>
#include <string>

namespace weft::exports {
namespace {

constexpr double points_per_inch = 72;
/// Beyond, the forest alone says who belongs where, and is laid out in time.
constexpr std::size_t many = 600;

std::string node_name(VertexId vertex) { return "n" + std::to_string(index_of(vertex)); }

pictures::GraphvizGraph empty_graph() {
  const auto word = pictures::GraphvizValue::word;
  pictures::GraphvizGraph graph;
  graph.set({{"overlap", word("prism")}, {"splines", word("line")}});
  graph.set_for_nodes({{"shape", word("circle")}, {"fixedsize", word("true")}, {"label", word("")}});
  return graph;
}

/// The edges that hold a skeleton together.
std::vector<const Edge*> bonds_of(const Excerpt& excerpt, std::span<const VertexId> skeleton) {
  std::vector<const Edge*> bonds;
  if (excerpt.graph()[skeleton.front()].kind == VertexKind::topic) {
    bonds = backbone(excerpt.graph(), skeleton, skeleton.size() > many ? 0 : 2);
    std::erase_if(bonds, [&](const Edge* edge) { return !excerpt.has(*edge); });
    return bonds;
  }
  std::vector<bool> is_bone(excerpt.graph().vertices().size());
  for (const VertexId vertex : skeleton) is_bone[index_of(vertex)] = true;
  for (const Edge* edge : excerpt.edges()) {
    if (is_bone[index_of(edge->from)] && is_bone[index_of(edge->to)]) bonds.push_back(edge);
  }
  return bonds;
}

}  // namespace

Ties::Ties(const Excerpt& excerpt) : begins_(excerpt.graph().vertices().size() + 1) {
  for (const Edge* edge : excerpt.edges()) {
    ++begins_[index_of(edge->from) + 1];
    ++begins_[index_of(edge->to) + 1];
  }
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  ties_.resize(begins_.back());
  std::vector<std::size_t> next(begins_.begin(), begins_.end() - 1);
  for (const Edge* edge : excerpt.edges()) {
    const double weight = media::export_weight(edge->weight);
    ties_[next[index_of(edge->from)]++] = {edge->to, weight};
    ties_[next[index_of(edge->to)]++] = {edge->from, weight};
  }
}

std::vector<VertexId> find_skeleton(const Excerpt& excerpt, const Ties& ties, std::size_t most) {
  std::vector<VertexId> skeleton;
  for (const VertexId vertex : excerpt.vertices()) {
    if (excerpt.graph()[vertex].kind == excerpt.graph()[excerpt.vertices().front()].kind) skeleton.push_back(vertex);
  }
  if (skeleton.size() > most) {
    std::stable_sort(skeleton.begin(), skeleton.end(),
                     [&](VertexId a, VertexId b) { return ties.of(a).size() > ties.of(b).size(); });
    skeleton.resize(most);
    std::sort(skeleton.begin(), skeleton.end());
  }
  return skeleton;
}

std::vector<pictures::Point> place_skeleton(const Excerpt& excerpt, std::span<const VertexId> skeleton,
                                            std::span<const double> radii) {
  if (skeleton.empty()) return {};
  pictures::GraphvizGraph graph = empty_graph();
  for (std::size_t i = 0; i < skeleton.size(); ++i) {
    const auto diameter = pictures::GraphvizValue::number(2 * radii[i] / points_per_inch);
    graph.add_node(node_name(skeleton[i]), {{"width", diameter}, {"height", diameter}});
  }
  for (const Edge* edge : bonds_of(excerpt, skeleton)) graph.add_edge(node_name(edge->from), node_name(edge->to), {});
  // A map has to be there at once; data may take its time on a busy machine.
  std::vector<pictures::Point> places =
      pictures::place_nodes(graph, {.wall = std::chrono::minutes(5), .cpu_seconds = 120});
  if (places.size() != skeleton.size()) throw Error("Graphviz lost some of what it was to place");
  return places;
}

}  // namespace weft::exports
