// SPDX-License-Identifier: MIT
#include "graph/together.hpp"

#include "graph/rounding.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <unordered_map>

namespace weft::graph {
namespace {

/// Tags come best first; those beyond say little of what an article is on, and pairs grow by the square.
constexpr std::size_t most_tags = 24;
constexpr std::uint32_t fewest_articles = 2;
constexpr double significant = 6.63;  ///< of χ² with one degree of freedom, p = 0.01

/// Articles with each topic and with each pair, counted over the same tags so that the table is sound.
struct Counts {
  std::vector<std::uint32_t> topics;                       ///< by topic vertex
  std::unordered_map<std::uint64_t, std::uint32_t> pairs;  ///< lower vertex in the upper half
  std::uint32_t articles = 0;                              ///< those with a topic at all
};

std::uint64_t key_of(VertexId a, VertexId b) {
  return (std::uint64_t{index_of(std::min(a, b))} << 32) | index_of(std::max(a, b));
}

Counts count_pairs(const Catalogue& catalogue) {
  Counts counts;
  counts.topics.resize(catalogue.count(VertexKind::topic));
  for (std::size_t i = 0; i < catalogue.count(VertexKind::article); ++i) {
    const VertexId article = catalogue.vertex(VertexKind::article, i);
    if (catalogue.article(article).recurring) continue;
    const auto& tags = catalogue.tags(article).tags;
    const std::size_t size = std::min(tags.size(), most_tags);
    if (size > 0) ++counts.articles;
    for (std::size_t j = 0; j < size; ++j) {
      const VertexId topic = *catalogue.find(tags[j].topic);
      ++counts.topics[index_of(topic)];
      for (std::size_t k = 0; k < j; ++k) ++counts.pairs[key_of(topic, *catalogue.find(tags[k].topic))];
    }
  }
  return counts;
}

bool is_above(const Catalogue& catalogue, VertexId above, VertexId below) {
  const auto& ancestors = catalogue.ancestors(below);
  return std::binary_search(ancestors.begin(), ancestors.end(), catalogue.topic(above));
}

/// n·ln(n/expected), which is nothing where nothing was counted.
double term(double counted, double expected) { return counted > 0 ? counted * std::log(counted / expected) : 0; }

}  // namespace

double log_likelihood_ratio(const Contingency& table) {
  const double all = table.all;
  const double in[2] = {all - table.one, double(table.one)};
  const double with[2] = {all - table.other, double(table.other)};
  const double both = table.both;
  const double cells[2][2] = {{all - table.one - table.other + both, table.other - both}, {table.one - both, both}};
  double sum = 0;
  for (int i = 0; i < 2; ++i) {
    for (int j = 0; j < 2; ++j) sum += term(cells[i][j], in[i] * with[j] / all);
  }
  return 2 * sum;
}

double normalised_information(const Contingency& table) {
  const double all = table.all;
  const double both = table.both / all;
  return std::log(both / ((table.one / all) * (table.other / all))) / -std::log(both);
}

std::vector<Edge> together_edges(const Catalogue& catalogue) {
  const Counts counts = count_pairs(catalogue);
  std::vector<Edge> edges;
  for (const auto& [key, both] : counts.pairs) {
    if (both < fewest_articles) continue;
    const VertexId from{static_cast<std::uint32_t>(key >> 32)};
    const VertexId to{static_cast<std::uint32_t>(key)};
    const Contingency table{both, counts.topics[index_of(from)], counts.topics[index_of(to)], counts.articles};
    const bool attract = std::uint64_t{both} * table.all > std::uint64_t{table.one} * table.other;
    if (!attract || log_likelihood_ratio(table) < significant) continue;
    if (is_above(catalogue, from, to) || is_above(catalogue, to, from)) continue;
    edges.push_back({EdgeKind::together, from, to, rounded(normalised_information(table)), both});
  }
  return edges;
}

}  // namespace weft::graph
