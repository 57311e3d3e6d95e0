// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/progress.hpp"

#include <weft/build.hpp>

#include <iosfwd>
#include <string>
#include <vector>

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

/// What is in the output folder.
struct Output {
  std::vector<std::string> paths;
  bool is_new = false;      ///< some of it was written now
  bool is_complete = true;  ///< nothing is missing that was to be there
};

/// The archive, and the default exports unless they are not wanted. Those that cannot be written are told of and left
/// out: one must not cost the others. What is there already as this program makes it of this archive stays.
Output write_exports(const ArchiveSummary& summary, const FinishArguments& arguments, Progress& progress,
                     std::ostream& err);

/// Writes the default exports and prints what was found. REQUIRES: there is an issue, and the diagnostics are printed.
Exit finish_build(const BuildReport& report, const FinishArguments& arguments, Progress& progress, std::ostream& out,
                  std::ostream& err);

}  // namespace weft::cli
