// SPDX-License-Identifier: MIT
#include "io/folder_state.hpp"

#include "io/descriptor.hpp"
#include "io/files.hpp"

#include <sys/statvfs.h>
#include <unistd.h>

namespace weft::io {

std::string nearest_folder(const std::string& path) {
  std::string folder = path;
  while (folder != "/" && folder != "." && kind_of(folder) == PathKind::missing) {
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    folder = folder_of(folder);
  }
  return folder;
}

bool may_write_in(const std::string& folder) { return ::access(folder.c_str(), W_OK | X_OK) == 0; }

std::optional<std::uint64_t> free_bytes(const std::string& folder) {
  struct statvfs state {};
  if (::statvfs(folder.c_str(), &state) != 0) return std::nullopt;
  return static_cast<std::uint64_t>(state.f_bavail) * state.f_frsize;
}

}  // namespace weft::io
