// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <weft/build.hpp>

#include <iosfwd>
#include <string>

/// What follows once an archive is built, be it from a corpus or from shards.
namespace weft::cli {

struct FinishArguments {
  std::string output = std::string(default_output);
  bool no_exports = false;
  bool strict = false;
};

/// `-o`
void add_output(Options& options, FinishArguments& arguments);

/// `--no-exports` and `--strict`
void add_finish(Options& options, FinishArguments& arguments);

/// The folder to write into, without slashes at its end, so that paths in it read well.
std::string folder_of(const FinishArguments& arguments);

/// The archive in that folder.
std::string archive_in(const FinishArguments& arguments);

/// Writes the default exports and prints what was found. REQUIRES: there is an issue, and the diagnostics are printed.
Exit finish_build(const BuildReport& report, const FinishArguments& arguments, std::ostream& out, std::ostream& err);

}  // namespace weft::cli
