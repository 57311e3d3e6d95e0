// SPDX-License-Identifier: MIT
#pragma once

/// The walk of the formats that graph programs draw: all that it says, and how it looks.
/// In: an Excerpt. Out: vertices with place, size and colour, then edges.

#include "exports/looks.hpp"
#include "exports/walk.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace weft::exports {

/// A vertex as graph programs have it.
struct DrawnVertex {
  VertexItem item;
  std::size_t number = 0;  ///< its place in the excerpt
  std::string_view kind;   ///< of topics: `technology`, `person`, …
  bool recurs = false;     ///< of articles: it repeats or keeps house
  exports::Look look;
};

class DrawnWalk {
 public:
  explicit DrawnWalk(const Excerpt& excerpt);

  const Walk& walk() const { return walk_; }
  std::size_t vertices() const { return walk_.excerpt().vertices().size(); }
  std::size_t edges() const { return walk_.excerpt().edges().size(); }

  /// The place of a vertex in the excerpt.
  std::size_t number_of(VertexId vertex) const { return numbers_[index_of(vertex)]; }

  DrawnVertex drawn(const VertexItem& item) const;

  template <typename Visit>
  void for_each_vertex(Visit&& visit) const {
    walk_.for_each_vertex([&](const VertexItem& item) { visit(drawn(item)); });
  }

  template <typename Visit>
  void for_each_edge(Visit&& visit) const {
    walk_.for_each_edge(visit);
  }

 private:
  Walk walk_;
  std::vector<exports::Look> looks_;    ///< by vertex
  std::vector<std::uint32_t> numbers_;  ///< by vertex
};

}  // namespace weft::exports
