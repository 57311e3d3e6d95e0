// SPDX-License-Identifier: MIT
#pragma once

#include "io/descriptor.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::io {

/// Waits until files are changed by somebody. Whatever is changed between two waits is told by the second.
class Watch {
 public:
  /// Files whose names end in one of the extensions, in any letter case, are watched; other changes are no news. What
  /// lies in `except`, and in hidden folders, is left alone. REQUIRES: the extensions outlive it.
  Watch(std::span<const std::string_view> extensions, const std::string& except);

  /// Watches all that lies below a folder, folders that come later included, and one that takes its place; or a single
  /// file, be it there or not. A folder that was named is watched whatever is left alone. REQUIRES: a file's folder is
  /// there.
  void add(const std::string& path);

  /// Blocks until a watched file or folder was written, made, moved or removed, and then until all has been calm for
  /// a moment. The paths, sorted; a folder stands for what is in it.
  std::vector<std::string> wait();

 private:
  struct Folder {
    std::string path;
    bool is_whole = false;                          ///< else only the files that were named
    std::map<std::string, std::string> named = {};  ///< what was added of it, by its name: as it was spelled
  };

  void add_below(const std::string& folder, std::set<std::string>& changed);
  int watch_folder(const std::string& folder);
  bool read_events(std::set<std::string>& changed);
  void take_event(int folder, unsigned what, const std::string& name, std::set<std::string>& changed);
  void take_folder_event(const Folder& folder, unsigned what, const std::string& name, std::set<std::string>& changed);
  bool is_watched(const Folder& folder, const std::string& name) const;
  bool wait_for_events(int milliseconds) const;

  std::span<const std::string_view> extensions_;
  std::string except_;           ///< as `real_path` has it
  std::set<std::string> roots_;  ///< folders that were added
  Descriptor events_;
  std::map<int, Folder> folders_;
};

}  // namespace weft::io
