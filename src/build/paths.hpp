// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Paths as they are spelled; none of this looks at a file.
namespace weft::building {

std::string_view without_last_slashes(std::string_view path);

/// Without the `./` it may begin with, as people name files.
std::string_view without_dot(std::string_view path);

/// The last part of a path, when it names something; `.` and `..` do not.
std::string_view last_part(std::string_view path);

/// The folder that a file is in: `.` for a bare name.
std::string folder_of(std::string_view path);

/// What of a path comes after the folder that it leads through; nothing when it does not. Both from the root.
std::optional<std::string> way_below(std::string_view folder, std::string_view path);

std::string joined(std::string_view folder, std::string_view name);

/// Of the last part, from its last dot on, in lower case; empty when there is none.
std::string extension_of(std::string_view path);

}  // namespace weft::building
