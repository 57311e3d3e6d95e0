// SPDX-License-Identifier: MIT
#include "answers/answer.hpp"

#include <weft/answers.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>

namespace weft {
namespace {

using nlohmann::ordered_json;

using answers::list_of;
using answers::new_answer;
using answers::text_or_null;
using answers::write_answer;

ordered_json vertex_item(const TopicGraph& graph, VertexId vertex) {
  return {{"id", graph[vertex].id}, {"label", graph[vertex].label}};
}

ordered_json community_item(const TopicGraph& graph, const Standings& standings, std::size_t index) {
  const Community& community = standings.communities[index];
  const auto item = [&](VertexId vertex) { return vertex_item(graph, vertex); };
  return {{"number", index + 1},
          {"name", community.name},
          {"size", community.members.size()},
          {"articles", community.articles > 0 ? ordered_json(community.articles) : ordered_json()},
          {"first_seen", text_or_null(community.first_seen)},
          {"last_seen", text_or_null(community.last_seen)},
          {"topics", list_of(community.topics, item)},
          {"members", list_of(community.members, item)}};
}

}  // namespace

void write_communities_json(const TopicGraph& graph, const Standings& standings, std::size_t limit, std::ostream& out) {
  ordered_json answer = new_answer();
  answer["network"] = name_of(standings.kind);
  answer["modularity"] = standings.modularity;
  answer["communities"] = ordered_json::array();
  for (std::size_t i = 0; i < std::min(limit, standings.communities.size()); ++i) {
    answer["communities"].push_back(community_item(graph, standings, i));
  }
  write_answer(answer, out);
}

}  // namespace weft
