// SPDX-License-Identifier: MIT
#include "pictures/map_sheet.hpp"

#include <algorithm>

namespace weft::pictures {
namespace {

constexpr double usual_aspect = 1.45;  ///< of a map whose sheet may have any
constexpr double narrowest = 760;
constexpr double ems_across = 112;
constexpr double least_share = 0.15;

// From the top of the sheet to its foot, in ems.
constexpr double above_map = 6.6;
constexpr double below_map = 1.2;
constexpr double below_legend = 1.6;
constexpr double beside = 2;

/// Sets what depends on the width: words are as large beside a wide map as beside a small one, so they take the same
/// share of every sheet's width.
void set_width(const TopicGraph& graph, double width, MapSheet& sheet) {
  sheet.width = width;
  sheet.em = width / ems_across;
  sheet.margin = beside * sheet.em;
  sheet.legend = map_legend(graph, sheet.map, sheet.boxes, width - 2 * sheet.margin, sheet.em);
  sheet.height = (above_map + below_map + below_legend) * sheet.em + sheet.legend.height + sheet.places.height;
}

/// The share of its width that a sheet of these proportions leaves for the height of the map.
double share_of_map(const TopicGraph& graph, const SheetSize& size, MapSheet sheet) {
  set_width(graph, 1000, sheet);
  return std::max(size.height / size.width - sheet.height / 1000, least_share);
}

void place(const TopicGraph& graph, const MapOptions& options, MapSheet& sheet) {
  const double share = options.size ? share_of_map(graph, *options.size, sheet) : 1 / usual_aspect;
  sheet.places = place_map(sheet.map, sheet.boxes, 1 / share);
  const double with_margins = sheet.places.width * ems_across / (ems_across - 2 * beside);
  double width = std::max(with_margins, narrowest);
  if (options.size) width = std::max(width, sheet.places.height / share);
  set_width(graph, width, sheet);
  const double needed = sheet.height;
  if (options.size) sheet.height = std::max(needed, width * options.size->height / options.size->width);
  sheet.left = (sheet.width - sheet.places.width) / 2;
  sheet.top = above_map * sheet.em + (sheet.height - needed) / 2;
  sheet.legend_top = sheet.height - sheet.legend.height - below_legend * sheet.em;
}

}  // namespace

MapSheet lay_out_map(const Excerpt& excerpt, const Standings& standings, const MapSubject& subject,
                     const MapOptions& options) {
  const TopicGraph& graph = excerpt.graph();
  const MapPlan plan = plan_map(excerpt, standings, subject);
  MapSheet sheet;
  sheet.map = build_map(excerpt, standings, plan);
  sheet.boxes = map_boxes(graph, sheet.map);
  sheet.tooltips = map_tooltips(graph, sheet.map);
  sheet.title = options.title.empty() ? map_title(graph, standings, subject, options.archive) : options.title;
  sheet.subtitle = map_subtitle(graph, sheet.map, plan);
  place(graph, options, sheet);
  return sheet;
}

}  // namespace weft::pictures
