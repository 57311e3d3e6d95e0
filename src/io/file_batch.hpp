// SPDX-License-Identifier: MIT
#pragma once

#include "io/created_folders.hpp"
#include "io/scratch.hpp"
#include "io/unfinished.hpp"

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weft::io {

/// Files of one folder that take their places together, once all of them are written: what fails before that leaves
/// the folder as it was. Each is written within the folder it goes to, so that one that cannot be written to, or is on
/// another file system, is known of in time. They are synced all at once; one after the other, thousands of them would
/// take minutes. Other files that are in the folder stay.
class FileBatch {
 public:
  /// Creates the folder where it is missing.
  explicit FileBatch(const std::string& folder);
  FileBatch(const FileBatch&) = delete;
  FileBatch& operator=(const FileBatch&) = delete;
  /// Whatever has not taken its place is gone, and so are the folders made for it.
  ~FileBatch();

  /// Writes a file, called `name` in the folder; slashes lead into folders below it. REQUIRES: no name twice.
  void write(std::string_view name, const std::function<void(std::ostream&)>& write);

  /// Whether the folder held files before, hidden ones left aside, and none of those that are written.
  bool is_among_strangers() const;

  /// A file that holds the same already is left alone, so that what watches the folder sees only what has changed.
  void move_into_place();

 private:
  struct Written {
    std::string temporary;
    std::string target;
    Unfinished unfinished;
  };

  const std::string& scratch_in(const std::string& folder);

  std::string folder_;
  CreatedFolders created_;
  std::map<std::string, Scratch> scratch_;  ///< by the folder they are in, where targets are
  std::vector<Written> files_;
  std::size_t moved_ = 0;        ///< the first so many files
  bool is_inhabited_ = false;    ///< the folder, before anything was written
  bool has_met_itself_ = false;  ///< one of the files is there from an earlier time
};

}  // namespace weft::io
