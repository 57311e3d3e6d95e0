// SPDX-License-Identifier: MIT
#include "cli/command_tree.hpp"

#include <algorithm>
#include <cstddef>

namespace weft::cli {

std::span<const Command> rows_at(const Place& place, std::span<const Command> commands) {
  return place.row == nullptr ? commands : place.row->below;
}

bool is_group(const Place& place) { return place.row == nullptr || !place.row->below.empty(); }

Place place_below(const Place& place, std::string_view name, std::span<const Command> commands) {
  std::string path = place.path.empty() ? std::string(name) : place.path + ' ' + std::string(name);
  const auto rows = rows_at(place, commands);
  const auto command = std::find_if(rows.begin(), rows.end(), [&](const Command& c) { return c.name == name; });
  return {command == rows.end() ? nullptr : &*command, std::move(path)};
}

std::vector<Place> all_places(std::span<const Command> commands) {
  std::vector<Place> places;
  for (const Command& command : commands) places.push_back({&command, std::string(command.name)});
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Place above = places[i];
    std::size_t at = i;
    for (const Command& below : above.row->below)
      places.insert(places.begin() + static_cast<std::ptrdiff_t>(++at),
                    {&below, above.path + ' ' + std::string(below.name)});
  }
  return places;
}

}  // namespace weft::cli
