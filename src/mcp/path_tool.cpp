// SPDX-License-Identifier: MIT
#include "mcp/naming.hpp"
#include "mcp/shape.hpp"
#include "mcp/tool.hpp"
#include "mcp/wording.hpp"

#include <weft/answers.hpp>
#include <weft/path.hpp>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace weft::mcp {

namespace {

constexpr std::array ends_of_paths{VertexKind::topic, VertexKind::article, VertexKind::source};

std::vector<Parameter> path_parameters() {
  return {{"from",
           ParameterKind::text,
           "A topic, an article or a source: by id, or by label, title or address.",
           nullptr,
           0,
           {},
           true},
          {"to", ParameterKind::text, "Another.", nullptr, 0, {}, true},
          {"avoid", ParameterKind::texts, "Things that the path is to lead around."}};
}

Json path_answer() {
  using namespace shape;
  const Json thing = extended(label(), {{"kind", one_of({"topic", "article", "source"})}, {"url", or_null(text())}},
                              {{"issue", text()}, {"date", or_null(text())}});
  const Json step = object({{"from", text()}, {"to", text()}, {"kind", text()}, {"score", number()}, {"why", text()}});
  return shape::answer({{"score", number()}, {"things", list_of(thing)}, {"steps", list_of(step)}},
                       {{"guesses", guesses()}});
}

/// The things that some names name.
std::variant<std::vector<Named>, Failure> name_all(const TopicGraph& graph, const std::vector<std::string>& names) {
  std::vector<Named> things;
  for (const std::string& name : names) {
    const auto named = name_one(graph, name, ends_of_paths);
    if (const Failure* failure = std::get_if<Failure>(&named)) return *failure;
    things.push_back(std::get<Named>(named));
  }
  return things;
}

Outcome run_path(const Arguments& arguments, const std::string& archive) {
  const TopicGraph graph = graph_of(load_archive(archive));
  std::vector<std::string> names = arguments.texts("avoid");
  names.insert(names.begin(), {arguments.text("from"), arguments.text("to")});
  const auto named = name_all(graph, names);
  if (const Failure* failure = std::get_if<Failure>(&named)) return *failure;
  const auto& things = std::get<std::vector<Named>>(named);
  const VertexId from = things[0].vertex;
  const VertexId to = things[1].vertex;
  if (from == to) return Failure{"both ends are " + in_quotes(graph[from].label) + "; name two things that differ"};
  std::vector<VertexId> avoid;
  for (const Named& thing : std::span(things).subspan(2)) {
    if (thing.vertex == from || thing.vertex == to)
      return Failure{"avoid names " + in_quotes(graph[thing.vertex].label) +
                     ", an end of the path; avoid what lies between"};
    avoid.push_back(thing.vertex);
  }
  const std::optional<Path> path = find_path(graph, from, to, avoid);
  if (!path)
    return Failure{"nothing connects " + in_quotes(graph[from].label) + " and " + in_quotes(graph[to].label) +
                   (avoid.empty() ? "; show tells what each hangs together with" : " but what avoid names")};
  Json answer = json_of([&](std::ostream& out) { write_path_json(graph, *path, out); });
  tell_guesses(answer, graph, things);
  return answer;
}

}  // namespace

Tool path_tool() {
  return {
      "path",
      "Find how two things connect",
      "Finds the most convincing chain of topics, articles and sources from one thing to another, and says for each "
      "step why it is one. Rare links beat common ones; issues, hubs and large publishers are never bridges.",
      path_parameters(),
      path_answer(),
      run_path,
      "name things that are closer to each other"};
}

}  // namespace weft::mcp
