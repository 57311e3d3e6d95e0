// SPDX-License-Identifier: MIT
#pragma once

#include "io/file_state.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weft::building {

/// Remembers, in a small file beside an archive, what the files looked like that it was made of and those that were
/// made of it: who finds a file the same need not open it. The file may be lost, which costs time and nothing else. It
/// is not in the archive, for the same issues make the same archive wherever and whenever they lie.
class SeenFiles {
 public:
  /// What was noted for an archive with these contents; nothing when it was another one.
  static SeenFiles load(const std::string& archive, std::string_view contents);

  /// The hash of what a file holds, when it is as it was then; else empty. `path` is its real one.
  std::string_view hash_of(const std::string& path, const io::FileState& state) const;

  /// REQUIRES: the state was looked up before the file was read.
  void note(const std::string& path, const io::FileState& state, std::string hash);

  /// What has become of the files that were read, in the order of their paths.
  struct Since {
    std::size_t files = 0;             ///< that are noted
    std::vector<std::string> changed;  ///< by their size or times
    std::vector<std::string> gone;
  };
  Since since() const;

  /// Whether a file is as it was when this program made it of the archive.
  bool is_as_made(const std::string& path) const;

  void note_made(const std::string& path);

  /// Remembers what another one does of the files that were made.
  void keep_made(const SeenFiles& other) { made_ = other.made_; }

  /// Nothing depends on whether it can be written.
  void save(const std::string& archive, std::string_view contents) const;

 private:
  struct Seen {
    io::FileState state;
    std::string mark;  ///< the hash of what it holds, or which program made it
  };
  using Files = std::unordered_map<std::string, Seen>;

  std::int64_t begun_ = io::now();  ///< before any file was looked at
  Files read_;                      ///< by path
  Files made_;                      ///< the same
};

}  // namespace weft::building
