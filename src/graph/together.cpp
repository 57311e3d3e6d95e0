// SPDX-License-Identifier: MIT
#include "graph/together.hpp"

#include "graph/edges.hpp"
#include "graph/rounding.hpp"

#include <weft/measures.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>

namespace weft {

namespace graph {
namespace {

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

}  // namespace graph

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

Counts count_pairs(const Chronicle& chronicle) {
  Counts counts;
  counts.topics.resize(chronicle.topics().size());
  for (std::uint32_t i = 0; i < chronicle.articles(); ++i) {
    if (chronicle.recurs(ArticleNumber{i})) continue;
    const auto tags = chronicle.tags(ArticleNumber{i});
    const std::size_t size = std::min(tags.size(), most_tags);
    if (size > 0) ++counts.articles;
    for (std::size_t j = 0; j < size; ++j) {
      const VertexId topic = *chronicle.find(tags[j].topic);
      ++counts.topics[index_of(topic)];
      for (std::size_t k = 0; k < j; ++k) ++counts.pairs[key_of(topic, *chronicle.find(tags[k].topic))];
    }
  }
  return counts;
}

/// Which topics are above which.
class Heights {
 public:
  explicit Heights(const Chronicle& chronicle) {
    for (const TopicId topic : chronicle.topics()) {
      above_.push_back(chronicle.ontology().ancestors(topic));
      std::sort(above_.back().begin(), above_.back().end());
    }
    topics_ = chronicle.topics();
  }

  bool is_above(VertexId above, VertexId below) const {
    const auto& ancestors = above_[index_of(below)];
    return std::binary_search(ancestors.begin(), ancestors.end(), topics_[index_of(above)]);
  }

 private:
  std::span<const TopicId> topics_;
  std::vector<std::vector<TopicId>> above_;  ///< by topic, sorted
};

}  // namespace

namespace {

std::vector<Edge> edges_of(const Chronicle& chronicle, const CountedTopics& counted) {
  std::vector<Edge> edges;
  for (const CountedPair& pair : counted.together) {
    edges.push_back({EdgeKind::together, *chronicle.find(pair.one), *chronicle.find(pair.other),
                     graph::rounded(pair.weight), pair.articles});
  }
  return edges;
}

}  // namespace

std::vector<Edge> find_together(const Chronicle& chronicle) {
  if (chronicle.counted() != nullptr) return edges_of(chronicle, *chronicle.counted());
  const Counts counts = count_pairs(chronicle);
  const Heights heights(chronicle);
  std::vector<Edge> edges;
  for (const auto& [key, both] : counts.pairs) {
    if (both < fewest_articles) continue;
    const VertexId from{static_cast<std::uint32_t>(key >> 32)};
    const VertexId to{static_cast<std::uint32_t>(key)};
    const graph::Contingency table{both, counts.topics[index_of(from)], counts.topics[index_of(to)], counts.articles};
    const bool attract = std::uint64_t{both} * table.all > std::uint64_t{table.one} * table.other;
    if (!attract || graph::log_likelihood_ratio(table) < significant) continue;
    if (heights.is_above(from, to) || heights.is_above(to, from)) continue;
    edges.push_back({EdgeKind::together, from, to, graph::rounded(graph::normalised_information(table)), both});
  }
  graph::sort_edges(edges);
  return edges;
}

}  // namespace weft
