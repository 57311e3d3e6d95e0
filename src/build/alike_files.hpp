// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <span>
#include <string>
#include <vector>

namespace weft::building {

/// A file that became an issue.
struct KeptFile {
  std::string path;
  std::string hash;  ///< of its text
};

/// Warns of files that hold the same text, and of names that not every file system can tell apart.
std::vector<PlacedDiagnostic> find_alike_files(std::span<const KeptFile> files);

}  // namespace weft::building
