// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace weft::io {

/// Files of one folder that take their places together, once all of them are written: what fails before that leaves
/// the folder as it was. They are synced all at once; one after the other, thousands of them would take minutes.
/// Other files that are in the folder stay.
class FileBatch {
 public:
  /// Creates the folder where it is missing.
  explicit FileBatch(const std::string& folder);
  FileBatch(const FileBatch&) = delete;
  FileBatch& operator=(const FileBatch&) = delete;
  /// Whatever has not taken its place is gone.
  ~FileBatch();

  /// Writes a file, called `name` in the folder; slashes lead into folders below it. REQUIRES: no name twice.
  void write(std::string_view name, const std::function<void(std::ostream&)>& write);

  /// A file that holds the same already is left alone, so that what watches the folder sees only what has changed.
  void move_into_place();

 private:
  std::string temporary_path(std::size_t number) const;

  std::string folder_;
  std::string temporary_folder_;
  std::vector<std::string> targets_;
  std::size_t moved_ = 0;  ///< the first so many targets
};

}  // namespace weft::io
