// SPDX-License-Identifier: MIT
#pragma once

/// The only code that touches files. Paths are bytes, separated by slashes.
/// Failures are Errors that say what was tried, on what, and why not.

#include <weft/diagnostic.hpp>

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::io {

inline constexpr std::size_t issue_size_limit = std::size_t{8} << 20;
inline constexpr std::size_t configuration_size_limit = std::size_t{1} << 20;
inline constexpr std::size_t ontology_size_limit = std::size_t{32} << 20;

/// The bytes of a regular file of at most `limit` bytes. Never blocks on pipes or devices; a file that
/// changes while it is read is refused.
std::string read_file(const std::string& path, std::size_t limit);

enum class PathKind { missing, file, folder, other };

/// What a path leads to, through symbolic links.
PathKind kind_of(const std::string& path);

/// The one path of a file or folder, however it is spelled: from the root, without links.
std::string real_path(const std::string& path);

/// Whether two paths, however they are spelled, name one file, be it there or not.
bool is_same_place(const std::string& one, const std::string& other);

struct FoundFiles {
  std::vector<std::string> paths;             ///< below the folder, sorted, without it
  std::vector<PlacedDiagnostic> diagnostics;  ///< folders and files that were passed over, and why
};

enum class Depth {
  folder,  ///< what is right in it
  all,     ///< what is in the folders below it as well
};

/// The regular files below a folder whose names end in one of `extensions`, such as ".md", in any case. Hidden files
/// and folders are left out; symbolic links are not followed; folders that cannot be read, the first included, are
/// reported.
FoundFiles find_files(const std::string& folder, std::span<const std::string_view> extensions,
                      Depth depth = Depth::all);

/// Creates a folder and those above it, where they are missing.
void create_folder(const std::string& path);

/// Writes a file so that it is never seen half: into a new file beside it, synced, then moved into place.
/// A symbolic link stays, and what it leads to is replaced; a device or a pipe is written as it is.
/// When `write` throws, nothing has changed.
void write_file(const std::string& path, const std::function<void(std::ostream&)>& write);

}  // namespace weft::io
