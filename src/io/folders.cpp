// SPDX-License-Identifier: MIT
#include "io/files.hpp"

#include "io/descriptor.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <memory>

namespace weft::io {

namespace {

bool is_folder(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

/// The one path of what is there, or would be.
std::string place_of(const std::string& path) {
  if (kind_of(path) != PathKind::missing) return real_path(path);
  const std::string folder = folder_of(path);
  if (!is_folder(folder)) return path;
  return real_path(folder) + '/' + path.substr(path.rfind('/') + 1);
}

}  // namespace

PathKind kind_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return PathKind::missing;
    throw system_error("look at", path, errno);
  }
  if (S_ISREG(status.st_mode)) return PathKind::file;
  return S_ISDIR(status.st_mode) ? PathKind::folder : PathKind::other;
}

std::string real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
  if (!real) throw system_error("look at", path, errno);
  return real.get();
}

bool is_same_place(const std::string& one, const std::string& other) {
  return one == other || place_of(one) == place_of(other);
}

void create_folder(const std::string& path) {
  if (is_folder(path)) return;
  for (std::size_t end = path.find('/', 1);; end = path.find('/', end + 1)) {
    const std::string part = path.substr(0, end);
    // Asked afterwards, because another process may create it in between.
    if (::mkdir(part.c_str(), 0777) != 0) {
      const int reason = errno;
      if (!is_folder(part)) throw system_error("create folder", path, reason == EEXIST ? ENOTDIR : reason);
    }
    if (end == std::string::npos) return;
  }
}

}  // namespace weft::io
