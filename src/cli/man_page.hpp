// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_tree.hpp"

#include <iosfwd>
#include <span>

namespace weft::cli {

/// The page of the manual of a place, in roff: what its help says, its description, and what help topics say.
/// `weft(1)` at the top, `weft-ontology-show(1)` below.
void write_man_page(const Place& place, std::span<const Command> commands, std::ostream& out);

}  // namespace weft::cli
