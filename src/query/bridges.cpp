// SPDX-License-Identifier: MIT
#include "query/bridges.hpp"

#include "text/publisher.hpp"

#include <weft/path.hpp>

#include <algorithm>
#include <cmath>

namespace weft::query {
namespace {

bool is_hub(std::size_t having, std::size_t all) {
  return having > most_of_small_topics && static_cast<double>(having) > hub_share * static_cast<double>(all);
}

/// The vertices of a topic and of all above it, for every topic.
std::vector<std::vector<VertexId>> lines_of(const TopicGraph& graph) {
  std::vector<std::vector<VertexId>> lines;
  for (std::uint32_t i = 0; i < graph.vertices().size() && graph[VertexId{i}].kind == VertexKind::topic; ++i) {
    lines.push_back({VertexId{i}});
    for (const TopicId above : graph.ontology().ancestors(graph.topic(VertexId{i}))) {
      lines.back().push_back(*graph.find(above));
    }
  }
  return lines;
}

}  // namespace

Bridges::Bridges(const TopicGraph& graph) {
  count_articles(graph);
  bar(graph);
}

void Bridges::count_articles(const TopicGraph& graph) {
  const std::vector<std::vector<VertexId>> lines = lines_of(graph);
  having_.resize(lines.size());
  under_.resize(lines.size());
  if (const CountedTopics* counted = graph.chronicle().counted()) return take_counts(graph, *counted, lines);
  std::vector<VertexId> topics;
  for (std::uint32_t i = 0; i < graph.vertices().size(); ++i) {
    if (graph[VertexId{i}].kind != VertexKind::article) continue;
    ++articles_;
    topics.clear();
    for (const Tag& tag : graph.tags(VertexId{i}).tags) {
      const std::size_t topic = index_of(*graph.find(tag.topic));
      ++having_[topic];
      topics.insert(topics.end(), lines[topic].begin(), lines[topic].end());
    }
    std::sort(topics.begin(), topics.end());
    topics.erase(std::unique(topics.begin(), topics.end()), topics.end());
    for (const VertexId topic : topics) ++under_[index_of(topic)];
  }
}

/// How many articles have a topic or one below it is known to be no more than all that have either.
void Bridges::take_counts(const TopicGraph& graph, const CountedTopics& counted,
                          const std::vector<std::vector<VertexId>>& lines) {
  articles_ = counted.corpus.all();
  std::vector<std::uint64_t> either(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    having_[i] = graph[lines[i].front()].articles;
    for (const VertexId topic : lines[i]) either[index_of(topic)] += having_[i];
  }
  for (std::size_t i = 0; i < either.size(); ++i)
    under_[i] = static_cast<std::uint32_t>(std::min<std::uint64_t>(either[i], articles_));
}

void Bridges::bar(const TopicGraph& graph) {
  may_be_.resize(graph.vertices().size());
  for (std::uint32_t i = 0; i < may_be_.size(); ++i) {
    const Vertex& vertex = graph[VertexId{i}];
    switch (vertex.kind) {
      case VertexKind::topic:
        may_be_[i] = !is_hub(under_[i], articles_);
        break;
      case VertexKind::article:
        may_be_[i] = !graph.article(VertexId{i}).recurring;
        break;
      case VertexKind::source:
        may_be_[i] = vertex.articles <= most_of_small_sources && !text::is_platform(vertex.id);
        break;
      case VertexKind::issue:
        break;
    }
  }
}

double Bridges::rarity_of(std::size_t having) const {
  const double all = static_cast<double>(articles_) + 1;
  return std::log(all / static_cast<double>(std::max<std::size_t>(having, 1))) / std::log(all);
}

double Bridges::rarity(VertexId topic) const { return rarity_of(having_[index_of(topic)]); }

double Bridges::rarity_under(VertexId topic) const { return rarity_of(under_[index_of(topic)]); }

}  // namespace weft::query
