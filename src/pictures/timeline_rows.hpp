// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/timeline_sheet.hpp"

#include <iosfwd>
#include <string_view>

namespace weft::pictures {

/// All groups with their rows: labels, cells, sums and signs.
void write_timeline_rows(const TopicGraph& graph, const TimelineSheet& sheet, std::ostream& out);

/// The sign of a verdict, in a square of ten points around a point; nothing for `unclear`.
void write_sign(Verdict verdict, double x, double y, std::ostream& out);

/// What a sum and a sign stand from the cells; the word of a sign stands behind it.
inline constexpr double sum_offset = 40;
inline constexpr double sign_offset = 58;
inline constexpr double sign_word_offset = 70;

}  // namespace weft::pictures
