// SPDX-License-Identifier: MIT
#pragma once

#include <weft/graph.hpp>

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <span>
#include <string_view>

namespace weft::cli {

/// What is told of a name that was typed: somebody may have pasted a page.
inline constexpr std::size_t most_of_a_name = 200;

/// The one thing that `name` names. When it names several they are listed on `err`, when it names none the
/// nearest are offered there.
std::optional<VertexId> find_named(const TopicGraph& graph, std::string_view name, std::span<const VertexKind> kinds,
                                   std::ostream& err);

/// Says whom a name was taken for that stands among the labels of a topic which are never shown, as its misspellings
/// do.
void tell_hidden(std::string_view name, std::span<const Label> labels, std::ostream& err);

/// The one topic of an ontology that `name` names, in the same way.
std::optional<TopicId> find_named_topic(const Ontology& ontology, std::string_view name, std::ostream& err);

}  // namespace weft::cli
