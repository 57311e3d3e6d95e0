// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/timeline_sheet.hpp"

#include <iosfwd>

namespace weft::pictures {

/// Bars that say how many articles each column has.
void write_timeline_bars(const TimelineSheet& sheet, std::ostream& out);

/// Years and marks above and below the rows, and lines where years begin.
void write_timeline_axes(const TimelineSheet& sheet, std::ostream& out);

}  // namespace weft::pictures
