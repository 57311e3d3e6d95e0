// SPDX-License-Identifier: MIT
#include "cli/show_measures.hpp"

#include "cli/messages.hpp"

#include <string>

namespace weft::cli {

std::optional<Standings> standings_around(const TopicGraph& graph, VertexId vertex) {
  switch (graph[vertex].kind) {
    case VertexKind::topic:
      return measure(graph, NetworkKind::topics, Betweenness::if_exact);
    case VertexKind::article:
      return measure(graph, NetworkKind::articles, Betweenness::if_exact);
    case VertexKind::source:
    case VertexKind::issue:
      break;
  }
  return std::nullopt;
}

void add_measures(const Standings& standings, VertexId vertex, std::vector<Field>& fields) {
  const Standing& standing = standings[vertex];
  if (standing.degree == 0) return;
  std::vector<std::string> measures{
      "degree " + std::to_string(standing.degree), "strength " + two_decimals(standing.strength),
      "place " + std::to_string(standing.place) + " of " + std::to_string(standings.vertices.size()) + " by PageRank"};
  if (standing.betweenness) measures.push_back("betweenness " + three_decimals(*standing.betweenness));
  measures.push_back("core " + std::to_string(standing.core));
  fields.push_back({"measures", std::move(measures)});
  if (!standing.community) return;
  const Community& community = standings.communities[*standing.community];
  const bool of_topics = standings.kind == NetworkKind::topics;
  fields.push_back(
      {"community",
       {community.name + " (" +
        counted(community.members.size(), of_topics ? "topic" : "article", of_topics ? "topics" : "articles") + ")"}});
}

}  // namespace weft::cli
