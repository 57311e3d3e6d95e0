// SPDX-License-Identifier: MIT
#pragma once

#include <weft/relatedness.hpp>

#include "relatedness/gathered.hpp"
#include "relatedness/name_table.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace weft::relatedness {

inline constexpr std::size_t kinds = 4;

constexpr std::size_t place_of(FeatureKind kind) { return static_cast<std::size_t>(kind); }

/// Names by their kinds.
using KindNames = std::array<NameTable, kinds>;

/// The things of a corpus in one row, by kind, then by name: the order that features have.
class ThingRow {
 public:
  /// `names` are those of all things, numbered as they came. A word is the same as its singular where the corpus has
  /// that, which tells plurals from words that end in an s.
  ThingRow(KindNames names, unsigned jobs);

  std::size_t size() const { return begins_.back(); }
  std::size_t begin(FeatureKind kind) const { return begins_[place_of(kind)]; }
  std::size_t end(FeatureKind kind) const { return begins_[place_of(kind) + 1]; }
  FeatureKind kind(ThingNumber thing) const;
  std::string_view name(ThingNumber thing) const;

  /// From numbers as they came to those of the row, each once and sorted.
  void renumber(ArticleThings& things) const;

 private:
  void join_plurals();
  void renumber(std::vector<ThingNumber>& numbers, FeatureKind kind) const;

  KindNames names_;
  std::array<std::size_t, kinds + 1> begins_{};
  std::array<std::vector<ThingNumber>, kinds> order_;   ///< by kind: the numbers as they came, by name
  std::array<std::vector<ThingNumber>, kinds> places_;  ///< by kind: the number in the row of each; of a plural that of
                                                        ///< its singular
};

}  // namespace weft::relatedness
