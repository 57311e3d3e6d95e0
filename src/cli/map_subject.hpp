// SPDX-License-Identifier: MIT
#pragma once

#include <weft/map.hpp>
#include <weft/timeline.hpp>

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

/// The community that is called so: by its number in `weft communities`, by its name, or by a topic in it. When there
/// is none it is said on `err`.
std::optional<std::size_t> find_community(const TopicGraph& graph, const Standings& standings, std::string_view name,
                                          std::ostream& err);

/// The things that some names name; nothing when one of them names none, or several, which is said on `err`.
std::optional<std::vector<VertexId>> find_things(const TopicGraph& graph, const std::vector<std::string>& names,
                                                 std::ostream& err);

/// A timeline of the topics that a map would be around. Throws Error when one of the things is no topic.
TimelineOptions timeline_of(const TopicGraph& graph, const Standings& standings, const MapSubject& subject,
                            const MapOptions& options);

}  // namespace weft::cli
