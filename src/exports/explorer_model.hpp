// SPDX-License-Identifier: MIT
#pragma once

#include <weft/excerpt.hpp>
#include <weft/explorer.hpp>
#include <weft/trends.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::exports {

/// Things of an excerpt by their places among their kind, which is how the parts of the explorer's data name them.
struct ExplorerTag {
  std::uint32_t topic = 0;
  bool about = false;
  double score = 0;
};

struct ExplorerRelated {
  std::uint32_t article = 0;
  double weight = 0;
  bool same_work = false;
};

/// Lists in one: those of row i begin at `begins[i]`.
template <typename Item>
struct Lists {
  std::vector<std::size_t> begins{0};
  std::vector<Item> items;

  std::span<const Item> of(std::size_t row) const {
    return std::span(items).subspan(begins[row], begins[row + 1] - begins[row]);
  }
};

inline constexpr std::uint32_t not_there = std::numeric_limits<std::uint32_t>::max();

/// What all parts are written from.
struct ExplorerModel {
  explicit ExplorerModel(const Excerpt& of);

  const TopicGraph& graph() const { return excerpt.graph(); }
  const Vertex& vertex(VertexId id) const { return graph()[id]; }

  /// The month of an issue among those, if it has a date.
  std::optional<std::size_t> month_of(std::string_view date) const;

  /// The place of a vertex among its kind; `not_there` when it is not in the excerpt.
  std::uint32_t number_of(VertexId id) const { return numbers[index_of(id)]; }

  const Excerpt& excerpt;
  std::vector<VertexId> topics;
  std::vector<VertexId> articles;  ///< as they stand in their issues
  std::vector<VertexId> sources;
  std::vector<VertexId> issues;             ///< those of the excerpt, and those that its articles are from
  std::vector<std::size_t> articles_begin;  ///< by issue: its first article; one more at the end
  std::vector<std::string> series;          ///< sorted
  int first_month = 0;                      ///< of the first issue that has a date, counted from the year 0
  std::size_t months = 0;                   ///< from there to the last; 0 when nothing is dated
  Lists<ExplorerTag> tags;                  ///< by article, best first
  Lists<std::uint32_t> links;               ///< by article: sources it leads to
  Lists<ExplorerRelated> related;           ///< by article, best first
  std::vector<std::uint32_t> numbers;       ///< by vertex
};

/// The articles of a block, by their places.
std::pair<std::size_t, std::size_t> block_of(const ExplorerModel& model, std::size_t number);

}  // namespace weft::exports
