// SPDX-License-Identifier: MIT
#include "mcp/naming.hpp"

#include "mcp/wording.hpp"
#include "text/url.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace weft::mcp {

namespace {

constexpr std::size_t most_listed = 20;
constexpr std::size_t widest_label = 120;

std::string line_for(std::string_view kind, std::string_view id, std::string_view label) {
  return "\n- " + std::string(kind) + " " + text::printable(id) + ": " +
         text::shortened(text::printable(label), widest_label);
}

/// A line each, as far as they are listed.
template <typename Ids, typename Line>
std::string lines_for(const Ids& ids, Line line) {
  std::string lines;
  for (std::size_t i = 0; i < std::min(ids.size(), most_listed); ++i) lines += line(ids[i]);
  if (ids.size() > most_listed) lines += "\n- … and " + std::to_string(ids.size() - most_listed) + " more";
  return lines;
}

std::string several(const std::string& name, std::size_t count) {
  return name + " may be any of these " + std::to_string(count) + "; name one by its id:";
}

std::string kinds_in_words(std::span<const VertexKind> kinds) {
  std::string words;
  for (std::size_t i = 0; i < kinds.size(); ++i)
    words += (i == 0 ? "" : i + 1 == kinds.size() ? " or " : ", ") + std::string(name_of(kinds[i]));
  return words;
}

}  // namespace

std::variant<Named, Failure> name_one(const TopicGraph& graph, std::string_view name,
                                      std::span<const VertexKind> kinds) {
  const Resolution found = resolve(graph, name, kinds);
  if (found.hits.size() == 1) return Named{found.hits.front(), std::string(name), found.is_guess};
  const auto line = [&](VertexId id) { return line_for(name_of(graph[id].kind), graph[id].id, graph[id].label); };
  const std::string asked = in_quotes(name);
  if (!found.hits.empty()) return Failure{several(asked, found.hits.size()) + lines_for(found.hits, line)};
  // The address most like it leads to another page, and is no answer.
  if (text::parse_web_address(name) && graph.chronicle().counted() == nullptr)
    return Failure{"nothing in the archive is about the page " + asked + "; find searches titles and texts"};
  const bool is_counted = graph.chronicle().counted() != nullptr;
  const std::string none = is_counted ? "the archive counts topics and holds no articles, and has no topic " + asked
                                      : "no " + kinds_in_words(kinds) + " is called " + asked;
  if (found.nearest.empty() && is_counted) return Failure{none + "; topics lists the topics there are"};
  if (found.nearest.empty())
    return Failure{none + "; find searches titles and texts, topics lists the topics there are"};
  return Failure{none + "; the nearest:" + lines_for(found.nearest, line)};
}

void tell_guesses(Json& answer, const TopicGraph& graph, std::span<const Named> named) {
  for (const Named& one : named) {
    if (one.is_guess) answer["guesses"].push_back({{"asked", one.asked}, {"id", graph[one.vertex].id}});
  }
}

std::variant<TopicId, Failure> name_topic(const Ontology& ontology, std::string_view name) {
  const TopicResolution found = resolve_topic(ontology, name);
  if (found.hits.size() == 1) return found.hits.front();
  const auto line = [&](TopicId id) { return line_for("topic", ontology[id].id, ontology[id].label()); };
  const std::string asked = in_quotes(name);
  if (!found.hits.empty()) return Failure{several(asked, found.hits.size()) + lines_for(found.hits, line)};
  const std::string none = "no topic is called " + asked;
  if (found.nearest.empty()) return Failure{none + "; topics lists the topics there are"};
  return Failure{none + "; the nearest:" + lines_for(found.nearest, line)};
}

}  // namespace weft::mcp
