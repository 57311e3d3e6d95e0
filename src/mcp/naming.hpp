// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/tool.hpp"

#include <weft/query.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace weft::mcp {

/// A thing, and how it was named.
struct Named {
  VertexId vertex{};
  std::string asked;
  bool is_guess = false;  ///< it is called otherwise, but for some slips of the pen
};

/// The one thing of the graph that a name names; when it names several these are in the failure, with their ids, and
/// when it names none the nearest.
std::variant<Named, Failure> name_one(const TopicGraph& graph, std::string_view name,
                                      std::span<const VertexKind> kinds);

/// Tells in the `guesses` of an answer what was taken for what; an answer without any has none.
void tell_guesses(Json& answer, const TopicGraph& graph, std::span<const Named> named);

/// The one topic of an ontology, in the same way.
std::variant<TopicId, Failure> name_topic(const Ontology& ontology, std::string_view name);

}  // namespace weft::mcp
