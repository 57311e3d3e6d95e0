// SPDX-License-Identifier: MIT
#pragma once

#include "pictures/map_model.hpp"
#include "pictures/map_plan.hpp"

#include <string>
#include <vector>

namespace weft::pictures {

/// What a map says where it is pointed at.
struct MapTooltips {
  std::vector<std::vector<std::string>> nodes;  ///< in lines: what it is, and its latest articles
  std::vector<std::string> edges;               ///< why there is a line
};

MapTooltips map_tooltips(const TopicGraph& graph, const MapModel& map);

/// What a map is called, unless somebody says otherwise.
std::string map_title(const TopicGraph& graph, const Standings& standings, const MapSubject& subject,
                      const std::string& archive);

/// How much is shown of how much, and from which time: `118 of 150 topics, 42 articles, 2024-01-08 – 2024-10-07`.
std::string map_subtitle(const TopicGraph& graph, const MapModel& map, const MapPlan& plan);

}  // namespace weft::pictures
