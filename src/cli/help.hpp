// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <iosfwd>
#include <span>
#include <string_view>

namespace weft::cli {

/// What `weft help` prints: the commands, a sentence each.
void write_overview(std::span<const Command> commands, std::ostream& out);

/// What `weft help formats` prints: the formats of `weft export`, a sentence each.
void write_formats(std::ostream& out);

/// What `weft help GROUP` prints: the commands below a row, which is called by `path` from the top.
void write_group(const Command& group, std::string_view path, std::ostream& out);

/// What `weft help COMMAND` prints: its options and examples.
void write_help(const CLI::App& command, std::ostream& out);

}  // namespace weft::cli
