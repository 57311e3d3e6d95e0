// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/timeline_shades.hpp"

#include <weft/timeline.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace weft::pictures {

inline constexpr double timeline_margin = 28;
inline constexpr double row_height = 21;
inline constexpr double label_size = 12;
inline constexpr double mark_size = 9.5;
inline constexpr double count_size = 10;

/// Where everything on the sheet of a timeline stands, in points, from the upper left corner.
struct TimelineSheet {
  const Timeline& timeline;
  TimelineShades shades;
  double left = 0;      ///< of the cells; row labels end before it
  double cell = 0;      ///< the width of one with the gap beside it
  double width = 0;     ///< of the sheet
  double bars_top = 0;  ///< of the bars that say how many articles a column has
  double bars_bottom = 0;
  double axis_height = 0;  ///< of years and marks, below the bars and again below the rows
  double rows_top = 0;
  double rows_bottom = 0;
  std::vector<std::string> marks = {};  ///< below the years, by column; empty where none fits
  bool marks_stand = false;             ///< they are written upwards
  bool has_counts = false;              ///< cells are wide enough for their numbers
  bool has_signs = false;

  double x_of(std::size_t column) const { return left + cell * double(column); }
  double right() const { return x_of(timeline.columns.size()); }
};

/// What the name of a group takes above its rows.
inline constexpr double heading_height = 28;

TimelineSheet lay_out(const TopicGraph& graph, const Timeline& timeline);

}  // namespace weft::pictures
