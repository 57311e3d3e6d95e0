// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace weft::io {

/// What of a file is known without opening it, and changes when it is written.
struct FileState {
  std::uint64_t size = 0;
  std::int64_t written = 0;  ///< when, in nanoseconds; anybody can set it back
  std::int64_t changed = 0;  ///< when it was, or its name, owner or rights; nobody can set that

  friend bool operator==(const FileState&, const FileState&) = default;
};

/// Of a regular file, through symbolic links; nothing when there is none.
std::optional<FileState> state_of(const std::string& path);

/// The present, as FileState counts.
std::int64_t now();

}  // namespace weft::io
