// SPDX-License-Identifier: MIT
#pragma once

/// Maps: the topics of an excerpt, or what lies around something in it, as a picture with a legend.
/// In: an excerpt, its communities, what to show and how. Out: SVG, or the same map in Graphviz's language.
/// Never opens a file; a library that refuses becomes an Error.

#include <weft/excerpt.hpp>
#include <weft/measures.hpp>
#include <weft/theme.hpp>

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace weft {

/// What a map is of. Nothing named: the whole excerpt.
struct MapSubject {
  std::vector<VertexId> things;          ///< what lies around these: topics, articles, sources, issues
  std::size_t depth = 2;                 ///< how many steps from topic to topic
  std::optional<std::size_t> community;  ///< of the standings: a map of its topics
  std::size_t top = 0;                   ///< at most so many topics, the things included; 0: as many as can be read
};

/// The proportions of a sheet, or of paper, whose size in millimetres it then is.
struct SheetSize {
  double width = 0;
  double height = 0;
  bool is_paper = false;
};

struct MapOptions {
  std::string title;               ///< empty: what the map is of
  std::string archive = "Topics";  ///< what a map of everything is called
  Theme theme = Theme::automatic;
  std::optional<SheetSize> size;  ///< none: as the map needs it
};

/// Whether a map would show anything.
bool has_map(const Excerpt& excerpt, const Standings& standings, const MapSubject& subject);

/// REQUIRES: `standings` are those of the topics of the excerpt's graph.
void write_map(const Excerpt& excerpt, const Standings& standings, const MapSubject& subject, const MapOptions& options,
               std::ostream& out);

/// The same map in Graphviz's language: every thing has its place and its looks, `neato -n2` draws it as it is, and
/// other engines anew.
void write_map_dot(const Excerpt& excerpt, const Standings& standings, const MapSubject& subject,
                   const MapOptions& options, std::ostream& out);

}  // namespace weft
