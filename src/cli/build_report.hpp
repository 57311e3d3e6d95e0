// SPDX-License-Identifier: MIT
#pragma once

#include <weft/build.hpp>

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

/// What `weft build` says to the person who runs it.
namespace weft::cli {

/// `10 issues, 75 articles, 96 links, 120 topics`, and a blank line.
void write_counts(const ArchiveSummary& summary, std::ostream& out);

/// What became of all files: `10 read`, `1 draft passed over`.
std::vector<std::string> files_of(const BuildReport& report);

/// The commonest topics: `Databases 16`.
std::vector<std::string> topics_of(const ArchiveSummary& summary);

/// How many of them are told of.
inline constexpr std::size_t most_topics_told = 8;

/// A question worth asking first: what relates to the article with the closest relative.
std::string next_command(const ArchiveSummary& summary, const std::string& archive);

/// A line a file: what was done with it, and why.
void write_fates(const BuildReport& report, std::ostream& out);

/// What was found in the run itself: what was found in files that are as they were has been told when they were read.
std::vector<PlacedDiagnostic> new_findings(const BuildReport& report);

/// Says that an archive of other files gave way to one of what the paths lead to.
void tell_replaced(const BuildReport& report, const std::vector<std::string>& paths, std::ostream& err);

/// Throws the Error that says why. Without issues there is nothing to keep or to draw, and what an earlier build
/// made may be of use yet.
[[noreturn]] void found_nothing(const BuildReport& report);

}  // namespace weft::cli
