// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>

#include "answers/answer.hpp"

#include <ostream>

namespace weft {
namespace {

using nlohmann::ordered_json;

/// Articles have their issue and its date as well.
ordered_json thing_item(const TopicGraph& graph, VertexId id) {
  const Vertex& vertex = graph[id];
  ordered_json item{
      {"kind", name_of(vertex.kind)}, {"id", vertex.id}, {"label", vertex.label}, {"url", answers::url_of(vertex.url)}};
  if (vertex.kind != VertexKind::article) return item;
  const Issue& issue = graph.issue(id);
  item["issue"] = issue.id;
  item["date"] = answers::text_or_null(issue.date);
  return item;
}

}  // namespace

void write_path_json(const TopicGraph& graph, const Path& path, std::ostream& out) {
  ordered_json answer = answers::new_answer();
  answer["score"] = path.score;
  answer["things"] = ordered_json::array({thing_item(graph, path.from)});
  for (const PathStep& step : path.steps) answer["things"].push_back(thing_item(graph, step.to));
  answer["steps"] = answers::list_of(path.steps, [&](const PathStep& step) {
    return ordered_json{{"from", graph[step.from].id},
                        {"to", graph[step.to].id},
                        {"kind", name_of(step.kind)},
                        {"score", step.score},
                        {"why", step.why}};
  });
  answers::write_answer(answer, out);
}

}  // namespace weft
