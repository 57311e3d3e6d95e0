// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>
#include <span>
#include <string>

/// The command line: what was typed, carried out.
/// In: arguments and streams. Out: data on `out`, words on `err`, and the number the program ends with.
/// Never computes: a command calls the stages, asks, prints.
namespace weft::cli {

/// Runs one command. 0: done; 1: done, but some input was left out, or nothing was found; 2: it could not
/// be done, or was misused; 70: a fault of weft. What the stages throw ends here.
int run(std::span<const std::string> arguments, std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace weft::cli
