// SPDX-License-Identifier: MIT
#pragma once

/// Measures: how things stand in the graph, and which of them form communities.
/// In: a TopicGraph, or the chronicle of a corpus and its ties. Out: numbers and groups, equal on every run
/// (docs/measures.md defines each). Never reckons what was not asked for.
///
/// Two networks are measured, both undirected: topics, tied by `together` edges that weigh `strength_of`, and
/// articles, tied by `related_article` edges that weigh their score. No other edge counts. What has no tie has
/// degree, strength, betweenness and core 0, and is in no community.

#include <weft/graph.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

enum class NetworkKind { topics, articles };

std::string_view name_of(NetworkKind kind);

/// An undirected bond between two vertices of a network.
struct Tie {
  std::uint32_t one = 0;
  std::uint32_t other = 0;
  double weight = 1;
};

/// Vertices by number, and their neighbours.
class Network {
 public:
  struct Neighbour {
    std::uint32_t vertex = 0;
    double weight = 1;
  };

  /// REQUIRES: ties between two vertices below `vertices`, a pair once, weights above 0.
  Network(std::size_t vertices, std::span<const Tie> ties);

  std::size_t size() const { return begins_.size() - 1; }
  std::size_t ties() const { return neighbours_.size() / 2; }

  /// In the order of the ties.
  std::span<const Neighbour> neighbours(std::size_t vertex) const {
    return std::span(neighbours_).subspan(begins_[vertex], begins_[vertex + 1] - begins_[vertex]);
  }

  std::size_t degree(std::size_t vertex) const { return begins_[vertex + 1] - begins_[vertex]; }

  /// The weights of its ties together.
  double strength(std::size_t vertex) const;

 private:
  std::vector<std::size_t> begins_;
  std::vector<Neighbour> neighbours_;
};

/// The network of a kind: its nth vertex is the nth topic, or article, of the graph.
Network network_of(const TopicGraph& graph, NetworkKind kind);

/// The edges between topics that stand in the same articles more often than chance explains (p < 0.01), at least twice,
/// in the order of the graph. A topic and one above it are no pair, and articles that recur are not counted. Time:
/// articles × the square of their tags, which are cut to the best few.
std::vector<Edge> find_together(const Chronicle& chronicle);

/// The same networks, of what stands together or is related. REQUIRES: edges, or pairs, by their ends.
Network network_of(const Chronicle& chronicle, std::span<const Edge> together);
Network network_of(const Chronicle& chronicle, std::span<const RelatedPair> related);

/// PageRank with damping 0.85, by the weights of ties; what has no tie passes its rank on to all alike, so that all
/// ranks add up to 1. A power iteration of our own: Boost's knows neither weights nor vertices without ties.
std::vector<double> page_ranks(const Network& network);

/// Up to so many vertices betweenness is reckoned exactly, which takes vertices × ties …
inline constexpr std::size_t most_for_exact_betweenness = 3'000;
/// … and beyond it is estimated from the shortest paths that begin at so many of them, evenly spaced.
inline constexpr std::size_t betweenness_pivots = 256;

/// The share of all shortest paths between others that lead through a vertex, ties counted alike.
std::vector<double> betweenness(const Network& network);

/// The same from the paths that begin at `pivots` vertices, scaled up. With as many pivots as vertices it is exact.
/// REQUIRES: 0 < pivots <= network.size().
std::vector<double> betweenness_from(const Network& network, std::size_t pivots);

/// The greatest k such that a vertex is in a part of the network in which all have k neighbours.
std::vector<std::uint32_t> core_numbers(const Network& network);

/// A community for each vertex, numbered by size, then by its first vertex; a vertex without ties is alone in
/// one. Found by the Leiden algorithm (Traag, Waltman, van Eck 2019) for modularity at resolution 1, vertices taken in
/// fixed orders and the best merge taken instead of a drawn one, until nothing improves.
std::vector<std::uint32_t> find_communities(const Network& network);

/// Newman's modularity, weighted. REQUIRES: a community for each vertex, numbered below the number of vertices.
double modularity(const Network& network, std::span<const std::uint32_t> communities);

/// What the measures say of one vertex.
struct Standing {
  std::uint32_t degree = 0;
  double strength = 0;
  double page_rank = 0;
  std::size_t place = 0;              ///< by PageRank, from 1; ties in the order of the vertices
  std::optional<double> betweenness;  ///< only where it was reckoned
  std::uint32_t core = 0;
  std::optional<std::size_t> community;  ///< into `communities`
};

/// How many topics name a community, at most.
inline constexpr std::size_t topics_in_a_name = 3;

/// Topics that hang together, or articles.
struct Community {
  std::string name;               ///< its leading topics: "Kubernetes, Docker, Helm"
  std::vector<VertexId> members;  ///< highest PageRank first
  std::vector<VertexId> topics;   ///< of topics: the members; of articles: those that set it apart, most telling first
  std::size_t articles = 0;  ///< of articles: its size; of topics: articles about one of them, or with two of them,
                             ///< which nobody knows of topics that were counted elsewhere: 0
  std::string first_seen;    ///< the date of the first of those articles; the id of its issue when none has a date
  std::string last_seen;
};

/// How things stand in one network.
struct Standings {
  NetworkKind kind = NetworkKind::topics;
  VertexId first{};                    ///< of the graph, for the first of the network
  std::vector<Standing> vertices;      ///< by vertex of the network
  std::vector<Community> communities;  ///< largest first; ties by the place of their leading members
  double modularity = 0;

  const Standing& operator[](VertexId vertex) const { return vertices[index_of(vertex) - index_of(first)]; }
};

enum class Betweenness {
  no,
  if_exact,  ///< only in a network small enough for it to be exact
  always,
};

/// Time: linear in the ties but for a logarithm, and for betweenness.
Standings measure(const TopicGraph& graph, NetworkKind kind, Betweenness asked);

/// The same without a graph; the communities have no names yet.
Standings measure(const Chronicle& chronicle, const Network& network, NetworkKind kind, Betweenness asked);

/// Gives communities their names. One of articles that no topic sets apart is called by the title of what leads it.
void name_communities(const Chronicle& chronicle, const std::function<std::string(ArticleNumber)>& title_of,
                      Standings& standings);

}  // namespace weft
