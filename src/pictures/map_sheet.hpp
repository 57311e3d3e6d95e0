// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/map_legend.hpp"
#include "pictures/map_places.hpp"
#include "pictures/map_words.hpp"

#include <string>
#include <vector>

namespace weft::pictures {

/// Everything a map needs to be drawn, each thing in its place; all in points.
struct MapSheet {
  MapModel map;
  std::vector<MapBox> boxes;
  PlacedMap places;
  MapTooltips tooltips;
  std::string title;
  std::string subtitle;
  double width = 0;
  double height = 0;
  double em = 0;  ///< the size of words; the same share of every sheet's width
  double margin = 0;
  double left = 0;  ///< of the map
  double top = 0;
  SvgBlock legend;
  double legend_top = 0;
};

MapSheet lay_out_map(const Excerpt& excerpt, const Standings& standings, const MapSubject& subject,
                     const MapOptions& options);

}  // namespace weft::pictures
