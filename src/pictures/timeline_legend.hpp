// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/timeline_sheet.hpp"

#include <iosfwd>

namespace weft::pictures {

/// What the legend takes below the lower axis.
double legend_height(const TimelineSheet& sheet);

/// What shades and signs mean, and what is left out.
void write_timeline_legend(const TimelineSheet& sheet, double top, std::ostream& out);

}  // namespace weft::pictures
