// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The table of commands as a tree that names lead down: `ontology`, then `show`.
namespace weft::cli {

/// A place in the tree, and how it is called from the top: `ontology show`. At the top there is no row.
struct Place {
  const Command* row = nullptr;
  std::string path;
};

/// The rows below a place.
std::span<const Command> rows_at(const Place& place, std::span<const Command> commands);

/// Whether a place only leads to others.
bool is_group(const Place& place);

/// One row down; without a row when there is none of this name.
Place place_below(const Place& place, std::string_view name, std::span<const Command> commands);

/// Every place that has a row, each before those below it.
std::vector<Place> all_places(std::span<const Command> commands);

}  // namespace weft::cli
