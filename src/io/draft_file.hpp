// SPDX-License-Identifier: MIT
#pragma once

#include "io/descriptor.hpp"
#include "io/locks.hpp"
#include "io/unfinished.hpp"

#include <string>

namespace weft::io {

/// A file that is written beside the one whose place it is to take, by one process at a time. It has a name that stays
/// the same, so that what a killed process leaves is found and used again.
class DraftFile {
 public:
  /// An empty file. Waits five seconds for another process that writes one. Throws Error when that does not end, or the
  /// file cannot be made.
  explicit DraftFile(const std::string& target);
  DraftFile(const DraftFile&) = delete;
  DraftFile& operator=(const DraftFile&) = delete;
  /// What has not taken its place is gone.
  ~DraftFile();

  /// Removes what a killed process has left for a file.
  static void remove_abandoned(const std::string& target);

  const std::string& path() const { return path_; }

  void sync() const;

  /// REQUIRES: it is synced, and nothing is there that others may have open.
  void move_into_place();

 private:
  void claim();
  Locking try_to_claim();

  std::string target_;
  std::string path_;
  Descriptor file_;
  Unfinished unfinished_;
  bool moved_ = false;
};

}  // namespace weft::io
