// SPDX-License-Identifier: MIT
#pragma once

#include "io/created_folders.hpp"
#include "io/descriptor.hpp"
#include "io/locks.hpp"

#include <chrono>
#include <string>

namespace weft::io {

/// The turn of one process to change what belongs together in a folder. It ends with the process, if not before.
class FolderTurn {
 public:
  /// Creates the folder where it is missing; it is gone again if nothing comes into it. Waits for another process that
  /// has its turn, but no longer than that. Throws Error when that does not end, or there can be no such folder. Where
  /// a file system has no locks for folders, all have their turn at once.
  explicit FolderTurn(const std::string& folder, std::chrono::milliseconds longest = usual_patience);

 private:
  CreatedFolders created_;
  Descriptor lock_;
};

}  // namespace weft::io
