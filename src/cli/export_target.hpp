// SPDX-License-Identifier: MIT
#pragma once

#include <weft/exports.hpp>

#include <functional>
#include <iosfwd>
#include <string>

/// Where an export or a map goes: a file, a folder, or standard output, and what keeps it from going there.
namespace weft::cli {

/// What is named when the export is wanted on standard output, terminal or not.
inline constexpr const char* standard_output_name = "-";

/// Whether the path means standard output: `-`, or nothing.
bool is_standard_output(const std::string& path);

/// Throws Error, which says how to go on, when `path` cannot be meant for the format: a name that ends as files of
/// another format do, a file where a folder is needed, nothing at all where several files are written, a terminal for
/// what is no text. Says on `err` when a name only ends otherwise than such files do.
void expect_target(const ExportFormat& format, const std::string& path, const std::ostream& out, std::ostream& err);

/// What is written, by the name of its format and what a file of it would be called.
struct Written {
  std::string format;
  std::string file_name;
};

/// Writes a text to standard output; to a terminal only what somebody may want to look through there, unless `path`
/// asks for it. Throws Error otherwise.
void write_to_standard_output(const Written& written, const std::string& path,
                              const std::function<void(std::ostream&)>& write, std::ostream& out);

}  // namespace weft::cli
