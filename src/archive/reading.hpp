// SPDX-License-Identifier: MIT
#pragma once

#include "archive/database.hpp"
#include "archive/words.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace weft::archive {

/// The enumerator that a column's word stands for.
template <typename Enum>
Enum enumerator(const Statement& row, int column) {
  const std::string_view word = row.text_view(column);
  for (std::size_t i = 0; i <= static_cast<std::size_t>(last_of<Enum>); ++i)
    if (word_for(static_cast<Enum>(i)) == word) return static_cast<Enum>(i);
  row.database().damaged("an unknown word in " + row.name(column));
}

/// The topic a column refers to, of so many topics.
inline TopicId topic_at(const Statement& row, int column, std::size_t topics) {
  return TopicId(static_cast<std::uint32_t>(row.index(column, topics)));
}

}  // namespace weft::archive
