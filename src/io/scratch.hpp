// SPDX-License-Identifier: MIT
#pragma once

#include "io/descriptor.hpp"
#include "io/unfinished.hpp"

#include <string>

namespace weft::io {

/// A new file, or a folder for new files, that is to be moved into a folder and lies in it meanwhile, hidden. It is
/// locked as long as it is in use, so that what a killed process has left is known from what another one is writing.
class Scratch {
 public:
  enum class Kind { file, folder };

  /// Throws Error when it cannot be made.
  Scratch(const std::string& folder, Kind kind);
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  /// What has not been moved is gone. REQUIRES: a folder is empty.
  ~Scratch();

  /// Removes what killed processes have left in a folder.
  static void remove_abandoned(const std::string& folder);

  const std::string& path() const { return path_; }

  /// A file is open for writing.
  const Descriptor& descriptor() const { return descriptor_; }

  /// Gives it its name; false, with `errno` set, when that fails.
  bool move_to(const std::string& target);

 private:
  bool make(const std::string& path, Kind kind);

  std::string path_;
  Descriptor descriptor_;
  Unfinished unfinished_;
  bool moved_ = false;
};

}  // namespace weft::io
