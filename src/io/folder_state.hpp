// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace weft::io {

/// The folder itself, or the nearest above it that is there; `/` or `.` at the end of the way.
std::string nearest_folder(const std::string& path);

/// Whether this process may make files in a folder.
bool may_write_in(const std::string& folder);

/// The bytes that are left to this process where a folder lies; nothing when that cannot be told.
std::optional<std::uint64_t> free_bytes(const std::string& folder);

}  // namespace weft::io
