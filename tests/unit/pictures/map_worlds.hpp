// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/map_model.hpp"
#include "support/little_world.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace weft::tests {

inline Standings topic_standings(const TopicGraph& graph) {
  return measure(graph, NetworkKind::topics, Betweenness::no);
}

/// What a map of a graph shows.
inline pictures::MapModel map_of(const TopicGraph& graph, const MapSubject& subject = {},
                                 const pictures::MapLimits& limits = {}) {
  const Excerpt excerpt(graph);
  const Standings standings = topic_standings(graph);
  return pictures::build_map(excerpt, standings, pictures::plan_map(excerpt, standings, subject, limits));
}

inline std::string svg_map(const TopicGraph& graph, const MapSubject& subject = {}, const MapOptions& options = {}) {
  std::ostringstream out;
  write_map(Excerpt(graph), topic_standings(graph), subject, options, out);
  return out.str();
}

/// The ids of the things of a kind on a map.
inline std::set<std::string> shown(const TopicGraph& graph, const pictures::MapModel& map, VertexKind kind) {
  std::set<std::string> ids;
  for (const auto& node : map.nodes) {
    if (graph[node.vertex].kind == kind) ids.insert(graph[node.vertex].id);
  }
  return ids;
}

/// Two groups of topics, `a0` to `a4` and `b0` to `b4`: each group stands together in six articles, and four articles
/// have one topic of each group. `lone` is below `a0`, in an article of its own.
inline TopicGraph two_communities() {
  std::vector<TopicRow> topics{{"lone", "Lone", {}, {"a0"}}};
  for (const std::string group : {"a", "b"}) {
    for (int i = 0; i < 5; ++i) topics.push_back({group + std::to_string(i), "Topic " + group + std::to_string(i)});
  }
  IssueRow issue{"1", "2020-01-06", {}};
  for (const std::string group : {"a", "b"}) {
    for (int i = 0; i < 6; ++i) {
      ArticleRow article{group + "-" + std::to_string(i), "Article " + group + std::to_string(i), {}, {}};
      for (int topic = 0; topic < 5; ++topic) article.about.push_back(group + std::to_string(topic));
      issue.articles.push_back(article);
    }
  }
  issue.articles.push_back({"lone", "Alone", {"https://example.org/lone"}, {"lone"}});
  const auto ontology = make_ontology(topics);
  auto issues = std::vector<TaggedIssue>{make_issue(*ontology, issue)};
  return graph_of(ontology, std::move(issues));
}

}  // namespace weft::tests
