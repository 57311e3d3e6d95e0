// SPDX-License-Identifier: MIT
#include <weft/measures.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <set>
#include <string>
#include <vector>

// That the figures are right is judged by other programs: tests/clients/judge_networks.py.
namespace weft::tests {
namespace {

/// Two cliques of five with one tie between them, and a vertex without ties.
Network two_cliques() {
  std::vector<Tie> ties{{4, 5, 1}};
  for (std::uint32_t first : {0U, 5U}) {
    for (std::uint32_t i = 0; i < 5; ++i) {
      for (std::uint32_t j = 0; j < i; ++j) ties.push_back({first + j, first + i, 1});
    }
  }
  return {11, ties};
}

/// Numbers that look drawn by lot, the same everywhere.
struct Lots {
  std::uint64_t state = 7;
  std::uint32_t below(std::uint32_t limit) {
    state = state * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
    return static_cast<std::uint32_t>((state >> 33) % limit);
  }
};

std::vector<Tie> drawn_ties(std::uint32_t vertices, std::size_t count) {
  Lots lots;
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  while (pairs.size() < count) {
    const std::uint32_t one = lots.below(vertices);
    const std::uint32_t other = lots.below(one + 1);
    if (one != other) pairs.emplace(other, one);
  }
  std::vector<Tie> ties;
  for (const auto& [one, other] : pairs) ties.push_back({one, other, 0.25 + lots.below(100) / 64.0});
  return ties;
}

VertexId topic(const TopicGraph& graph, const char* id) { return *graph.find(VertexKind::topic, id); }

/// Two fields of three topics that stand together among themselves, and articles of their own for each.
TopicGraph two_fields() {
  const auto ontology = make_ontology({{"docker", "Docker"},
                                       {"helm", "Helm"},
                                       {"kubernetes", "Kubernetes"},
                                       {"lenses", "Lenses"},
                                       {"lonely", "Lonely"},
                                       {"monads", "Monads"},
                                       {"types", "Types"}});
  std::vector<IssueRow> rows{{"0", "", {{"undated", "Undated", {}, {"docker", "kubernetes"}}}}};
  for (int i = 1; i <= 4; ++i) {
    const std::string id = std::to_string(i);
    rows.push_back({id,
                    "2020-01-0" + id,
                    {{"a", "Sailing " + id, {}, {"kubernetes", "docker"}, {"helm"}},
                     {"b", "Charts " + id, {}, {"kubernetes", "helm"}},
                     {"c", "Burritos " + id, {}, {"monads", "lenses"}},
                     {"d", "Proofs " + id, {}, {"types", "monads"}, {"lenses"}}}});
  }
  rows.push_back({"9", "2020-09-09", {{"lonely", "Lonely", {}, {"lonely"}}, {"plain", "Plain"}}});
  return graph_of(ontology, make_issues(*ontology, rows));
}

}  // namespace

TEST_SUITE("graph") {
  TEST_CASE("ties are counted and weighed from both ends") {
    const std::vector<Tie> ties{{0, 2, 0.5}, {2, 1, 2}};
    const Network network(4, ties);
    CHECK(network.ties() == 2);
    CHECK(network.degree(2) == 2);
    CHECK(network.strength(2) == 2.5);
    CHECK(network.strength(0) == 0.5);
    CHECK(network.degree(3) == 0);
    CHECK(network.neighbours(1).front().vertex == 2);
  }

  TEST_CASE("what has no ties has its share of PageRank, and nothing else") {
    const Network network = two_cliques();
    const auto ranks = page_ranks(network);
    CHECK(std::accumulate(ranks.begin(), ranks.end(), 0.0) == doctest::Approx(1));
    CHECK(ranks[4] == ranks[5]);
    CHECK(ranks[4] > ranks[0]);
    CHECK(ranks[10] > 0);
    CHECK(ranks[10] < ranks[0]);
    CHECK(core_numbers(network)[10] == 0);
    CHECK(betweenness(network)[10] == 0);
  }

  TEST_CASE("a network without vertices, and one without ties, have nothing to measure") {
    const Network empty(0, {});
    CHECK(page_ranks(empty).empty());
    CHECK(core_numbers(empty).empty());
    CHECK(find_communities(empty).empty());
    CHECK(betweenness(empty).empty());
    const Network loose(3, {});
    CHECK(find_communities(loose) == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(modularity(loose, find_communities(loose)) == 0);
    CHECK(betweenness(loose) == std::vector<double>{0, 0, 0});
  }

  TEST_CASE("the ends of a bridge lie between all others, and cliques are their own core") {
    const auto shares = betweenness(two_cliques());
    CHECK(shares[4] == doctest::Approx(2.0 * 4 * 5 / (10 * 9)));
    CHECK(shares[5] == shares[4]);
    CHECK(shares[0] == 0);
    CHECK(core_numbers(two_cliques()) == std::vector<std::uint32_t>{4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 0});
  }

  TEST_CASE("betweenness from all vertices is what Boost reckons, from some it is near it") {
    const Network network(200, drawn_ties(200, 700));
    const auto exact = betweenness(network);
    const auto from_all = betweenness_from(network, 200);
    const auto from_some = betweenness_from(network, 100);
    double apart = 0;
    for (std::size_t i = 0; i < exact.size(); ++i) {
      CHECK(from_all[i] == doctest::Approx(exact[i]).epsilon(1e-6));
      apart = std::max(apart, std::abs(from_some[i] - exact[i]));
    }
    CHECK(apart > 0);
    CHECK(apart < 0.3 * *std::max_element(exact.begin(), exact.end()));
  }

  TEST_CASE("cliques are communities, numbered by size and then by their first vertex") {
    const Network network = two_cliques();
    const auto communities = find_communities(network);
    CHECK(communities == std::vector<std::uint32_t>{0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2});
    CHECK(modularity(network, communities) == doctest::Approx(20.0 / 21 - 0.5));
  }

  TEST_CASE("no vertex would be better off in another community, and each community is connected") {
    const std::uint32_t size = 300;
    const std::vector<Tie> ties = drawn_ties(size, 900);
    const Network network(size, ties);
    const auto communities = find_communities(network);
    CHECK(communities == find_communities(network));
    const double reached = modularity(network, communities);
    CHECK(reached > 0.3);
    for (std::uint32_t vertex = 0; vertex < size; ++vertex) {
      for (const auto& neighbour : network.neighbours(vertex)) {
        auto moved = communities;
        moved[vertex] = communities[neighbour.vertex];
        CHECK(modularity(network, moved) <= reached + 1e-9);
      }
    }
    std::vector<bool> met(size);
    std::set<std::uint32_t> entered;
    for (std::uint32_t start = 0; start < size; ++start) {
      if (met[start]) continue;
      CHECK(entered.insert(communities[start]).second);
      std::vector<std::uint32_t> open{start};
      met[start] = true;
      while (!open.empty()) {
        const std::uint32_t vertex = open.back();
        open.pop_back();
        for (const auto& [next, weight] : network.neighbours(vertex)) {
          if (met[next] || communities[next] != communities[start]) continue;
          met[next] = true;
          open.push_back(next);
        }
      }
    }
  }

  TEST_CASE("the network of topics has the ties of those that stand together, by their strength") {
    const TopicGraph graph = little_graph();
    const Network network = network_of(graph, NetworkKind::topics);
    const VertexId docker = topic(graph, "docker");
    const auto neighbours = network.neighbours(index_of(docker));
    REQUIRE(neighbours.size() == 1);
    CHECK(neighbours[0].vertex == index_of(topic(graph, "kubernetes")));
    for (const Edge* edge : graph.edges_of(docker)) {
      if (edge->kind == EdgeKind::together) CHECK(neighbours[0].weight == doctest::Approx(strength_of(*edge)));
    }
    CHECK(network.degree(index_of(topic(graph, "databases"))) == 0);
  }

  TEST_CASE("communities of topics are named by their leaders, and counted by the articles about them") {
    const TopicGraph graph = two_fields();
    const Standings standings = measure(graph, NetworkKind::topics, Betweenness::always);
    REQUIRE(standings.communities.size() == 2);
    const Community& ships = standings.communities[*standings[topic(graph, "helm")].community];
    CHECK(ships.members.size() == 3);
    CHECK(ships.name.starts_with(graph[ships.members[0]].label + ", "));
    CHECK(ships.articles == 9);
    CHECK(ships.first_seen == "2020-01-01");  // though an article of no date has come before
    CHECK(ships.last_seen == "2020-01-04");
    CHECK(standings[topic(graph, "helm")].community == standings[topic(graph, "docker")].community);
    CHECK(standings[topic(graph, "helm")].community != standings[topic(graph, "types")].community);
    CHECK_FALSE(standings[topic(graph, "lonely")].community);
    CHECK(standings[topic(graph, "lonely")].degree == 0);
    CHECK(standings[ships.members[0]].place < standings[ships.members[1]].place);
    CHECK(standings[ships.members[0]].betweenness);
    CHECK(standings.modularity == doctest::Approx(0.5).epsilon(0.1));
  }

  TEST_CASE("communities of articles are named by the topics that set them apart") {
    const TopicGraph graph = two_fields();
    const Standings standings = measure(graph, NetworkKind::articles, Betweenness::no);
    REQUIRE(standings.communities.size() >= 2);
    const VertexId burritos = *graph.find(VertexKind::article, "1/c");
    const Community& proofs = standings.communities[*standings[burritos].community];
    CHECK(proofs.name.find("Monads") != std::string::npos);
    CHECK(proofs.name.find("Kubernetes") == std::string::npos);
    CHECK(proofs.articles == proofs.members.size());
    CHECK_FALSE(standings[burritos].betweenness);
    CHECK_FALSE(standings[*graph.find(VertexKind::article, "9/plain")].community);
  }
}

}  // namespace weft::tests
