// SPDX-License-Identifier: MIT
#pragma once

#include "io/unfinished.hpp"

#include <string>
#include <vector>

namespace weft::io {

/// Folders that were made for what is to be written. Those into which nothing has come are gone in the end.
class CreatedFolders {
 public:
  CreatedFolders() = default;
  CreatedFolders(const CreatedFolders&) = delete;
  CreatedFolders& operator=(const CreatedFolders&) = delete;
  ~CreatedFolders();

  /// Creates a folder and those above it, where they are missing. Throws Error when that cannot be.
  void create(const std::string& folder);

 private:
  std::vector<std::string> paths_;  ///< each after the one it is in
  std::vector<Unfinished> unfinished_;
};

}  // namespace weft::io
