// SPDX-License-Identifier: MIT
#pragma once

#include <weft/trends.hpp>

#include <iosfwd>

namespace weft::pictures {

/// Where a panel stands on the sheet, in points.
struct PanelBox {
  double x = 0;
  double y = 0;
  double width = 0;
};

/// What all panels are tall.
inline constexpr double panel_height = 168;

/// One topic as bars over the periods, with its name, what became of it and why.
void write_trend_panel(const TopicGraph& graph, const Trends& trends, const Trend& trend, const PanelBox& box,
                       std::ostream& out);

}  // namespace weft::pictures
