// SPDX-License-Identifier: MIT
#pragma once

#include "io/descriptor.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace weft::io {

/// A file for what there is no room for in memory. It has no name, so that it is gone with the process, however that
/// ends.
class SpoolFile {
 public:
  /// In the folder that TMPDIR names, or else in /var/tmp, which is on a disk where /tmp may be memory. Throws Error
  /// when it cannot be made.
  SpoolFile();

  /// Where the bytes begin that were added. Throws Error when there is no room for them.
  std::uint64_t append(std::string_view bytes);

  /// Bytes that were added. Threads may read at the same time.
  std::string read(std::uint64_t offset, std::size_t size) const;

 private:
  std::string folder_;
  Descriptor file_;
  std::uint64_t size_ = 0;
};

}  // namespace weft::io
