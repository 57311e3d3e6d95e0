// SPDX-License-Identifier: MIT
#pragma once

/// The one walk that all formats of the whole graph are written from.
/// In: an Excerpt. Out: its vertices, then its edges, each as every format has it: identity, kind, weight, count.
/// Never holds more than the identities.

#include "media/identity.hpp"
#include "media/numbers.hpp"
#include "media/web_link.hpp"

#include <weft/excerpt.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::exports {

/// A vertex as every format has it.
struct VertexItem {
  VertexId vertex{};
  VertexKind kind = VertexKind::topic;
  std::string_view id;                    ///< `topic:c%2B%2B`
  std::string_view label;                 ///< as people read it; unescaped
  std::optional<media::WebLink> link;     ///< where a click leads
  std::optional<std::uint32_t> articles;  ///< of all but articles: how many they have
  std::string_view date;                  ///< of issues, and of articles that of their issue; may be empty
};

/// An edge as every format has it.
struct EdgeItem {
  const Edge* edge = nullptr;
  std::string id;           ///< `edge:…`: made of what it says, so that one more edge does not rename the others
  std::string_view source;  ///< the identity of a vertex
  std::string_view target;
  std::string_view relation;  ///< `about`, `isBasedOn`, `together`, …
  bool is_symmetric = false;
  double weight = 0;  ///< six decimals, never below a millionth
  std::uint32_t count = 0;
};

class Walk {
 public:
  explicit Walk(const Excerpt& excerpt);

  const TopicGraph& graph() const { return excerpt_->graph(); }
  const Excerpt& excerpt() const { return *excerpt_; }

  /// The identity of any vertex of the graph.
  std::string_view id_of(VertexId vertex) const { return ids_[index_of(vertex)]; }

  VertexItem item_of(VertexId vertex) const;
  EdgeItem item_of(const Edge& edge) const;

  template <typename Visit>
  void for_each_vertex(Visit&& visit) const {
    for (const VertexId vertex : excerpt_->vertices()) visit(item_of(vertex));
  }

  template <typename Visit>
  void for_each_vertex(VertexKind kind, Visit&& visit) const {
    for (const VertexId vertex : excerpt_->vertices(kind)) visit(item_of(vertex));
  }

  template <typename Visit>
  void for_each_edge(Visit&& visit) const {
    for (const Edge* edge : excerpt_->edges()) visit(item_of(*edge));
  }

 private:
  const Excerpt* excerpt_;
  std::vector<std::string> ids_;  ///< by vertex
};

}  // namespace weft::exports
