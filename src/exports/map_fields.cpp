// SPDX-License-Identifier: MIT
#include "exports/map_fields.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace weft::exports {
namespace {

/// Splitting a root pays only where there are enough topics to tell apart.
constexpr std::size_t enough_to_split = 12;
constexpr int most_splits = 6;

std::optional<VertexId> head_of(const TopicTree& tree, const std::vector<bool>& heads, VertexId topic) {
  if (heads[index_of(topic)]) return topic;
  for (const VertexId above : tree.ancestors[index_of(topic)]) {
    if (heads[index_of(above)]) return above;
  }
  return std::nullopt;
}

std::map<VertexId, std::size_t> topics_by_head(const TopicTree& tree, const std::vector<bool>& heads,
                                               std::span<const VertexId> topics) {
  std::map<VertexId, std::size_t> counts;
  for (const VertexId topic : topics) {
    if (const auto head = head_of(tree, heads, topic)) ++counts[*head];
  }
  return counts;
}

std::vector<bool> find_heads(const TopicGraph& graph, const TopicTree& tree, std::span<const VertexId> topics) {
  std::vector<bool> heads(graph.vertices().size());
  for (std::size_t i = 0; i < heads.size(); ++i) {
    heads[i] = graph.vertices()[i].kind == VertexKind::topic && tree.above[i].empty();
  }
  for (int split = 0; split < most_splits && topics.size() >= enough_to_split; ++split) {
    const auto counts = topics_by_head(tree, heads, topics);
    const auto largest = std::max_element(counts.begin(), counts.end(),
                                          [](const auto& a, const auto& b) { return a.second < b.second; });
    if (largest == counts.end() || largest->second * 2 <= topics.size()) break;
    const auto& below = tree.below[index_of(largest->first)];
    if (below.size() < 2) break;
    heads[index_of(largest->first)] = false;
    for (const VertexId topic : below) heads[index_of(topic)] = true;
  }
  return heads;
}

}  // namespace

FieldMap find_fields(const TopicGraph& graph, const TopicTree& tree, std::span<const VertexId> topics,
                     std::size_t most) {
  const std::vector<bool> heads = find_heads(graph, tree, topics);
  FieldMap found;
  for (const auto& [topic, count] : topics_by_head(tree, heads, topics)) {
    if (count > 1) found.fields.push_back({topic, count});
  }
  std::sort(found.fields.begin(), found.fields.end(), [](const MapField& a, const MapField& b) {
    return std::tuple(b.topics, a.topic) < std::tuple(a.topics, b.topic);
  });
  if (found.fields.size() > most) found.fields.resize(most);
  std::map<VertexId, std::size_t> places;
  for (std::size_t i = 0; i < found.fields.size(); ++i) places[found.fields[i].topic] = i;
  found.field_of.resize(graph.vertices().size());
  for (const VertexId topic : topics) {
    const auto head = head_of(tree, heads, topic);
    const auto place = head ? places.find(*head) : places.end();
    if (place != places.end()) found.field_of[index_of(topic)] = place->second;
  }
  return found;
}

}  // namespace weft::exports
