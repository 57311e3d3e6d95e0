// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_tree.hpp"

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

class Options;
struct OptionRow;

/// The words behind `weft help`, answered: a page of help or, with `--man`, the same as a page of the manual.
Exit answer_help(const Place& place, std::span<const std::string> words, std::span<const Command> commands,
                 std::ostream& out);

/// One row down. Throws Error when there is none of this name.
Place known_place_below(const Place& place, std::string_view name, std::span<const Command> commands);

/// The page of a place: what is below it, or what it takes.
void write_page(const Place& place, std::span<const Command> commands, std::ostream& out);

/// The page of a command: its options and examples.
void write_help(const Place& place, const Options& options, std::ostream& out);

/// `-o, --output DIR`
std::string typed(const OptionRow& row);

/// `weft build [OPTION…] [PATH…]`
std::string usage(const Place& place, const Options& options);

/// The options and arguments that help tells of, arguments first, `--help` last.
std::vector<OptionRow> told_rows(const Options& options);

}  // namespace weft::cli
