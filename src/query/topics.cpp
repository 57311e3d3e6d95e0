// SPDX-License-Identifier: MIT
#include <weft/measures.hpp>
#include <weft/query.hpp>

#include "query/names.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace weft {
namespace {

const std::string& seen(const Issue& issue) { return issue.date.empty() ? issue.id : issue.date; }

/// A line for each topic, by vertex; those no article has stay empty. Articles stand by the dates of
/// their issues, so the least and the greatest are the first and the last to have a topic.
std::vector<TopicLine> count_tags(const TopicGraph& graph) {
  std::vector<TopicLine> lines;
  std::vector<std::pair<VertexId, VertexId>> spans;  // the first and last article of each
  for (std::uint32_t i = 0; i < graph.vertices().size() && graph[VertexId{i}].kind == VertexKind::topic; ++i) {
    lines.push_back({VertexId{i}, 0, 0, {}, {}});
    spans.emplace_back(VertexId{static_cast<std::uint32_t>(graph.vertices().size())}, VertexId{});
  }
  for (const Edge& edge : graph.edges()) {
    if (!is_tag(edge.kind)) continue;
    TopicLine& line = lines[index_of(edge.to)];
    ++(edge.kind == EdgeKind::about ? line.about : line.mentions);
    auto& [first, last] = spans[index_of(edge.to)];
    first = std::min(first, edge.from);
    last = std::max(last, edge.from);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].about + lines[i].mentions == 0) continue;
    lines[i].first_seen = seen(graph.issue(spans[i].first));
    lines[i].last_seen = seen(graph.issue(spans[i].second));
  }
  return lines;
}

}  // namespace

std::vector<TopicLine> list_topics(const TopicGraph& graph, TopicOrder order) {
  std::vector<std::pair<std::string, TopicLine>> named;
  for (TopicLine& line : count_tags(graph)) {
    if (line.about + line.mentions == 0) continue;
    std::string name = query::comparable(graph[line.topic].label);
    named.emplace_back(std::move(name), std::move(line));
  }
  // Stable over vertices, which come by id: the last tie-breaker.
  std::stable_sort(named.begin(), named.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  if (order == TopicOrder::count) {
    const auto rank = [](const TopicLine& line) { return std::pair(line.about + line.mentions, line.about); };
    std::stable_sort(named.begin(), named.end(),
                     [&](const auto& a, const auto& b) { return rank(a.second) > rank(b.second); });
  }
  if (order == TopicOrder::rank) {
    // Topics are the first vertices of a graph, so they have their numbers in both.
    const std::vector<double> ranks = page_ranks(network_of(graph, NetworkKind::topics));
    std::stable_sort(named.begin(), named.end(), [&](const auto& a, const auto& b) {
      return ranks[index_of(a.second.topic)] > ranks[index_of(b.second.topic)];
    });
  }
  std::vector<TopicLine> lines;
  lines.reserve(named.size());
  for (auto& [name, line] : named) lines.push_back(std::move(line));
  return lines;
}

}  // namespace weft
