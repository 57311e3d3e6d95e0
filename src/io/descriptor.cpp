// SPDX-License-Identifier: MIT
#include "io/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <system_error>

namespace weft::io {

namespace {

std::string advice_for(int reason) {
  switch (reason) {
    case EACCES:
    case EPERM:
      return "check who may use it, with ls -l";
    case ENOENT:
    case ENOTDIR:
      return "check the spelling of the path";
    case ENOSPC:
    case EDQUOT:
      return "make room on the disk, or write somewhere else";
    case EFBIG:
      return "raise the limit on file sizes, with ulimit -f";
    case EROFS:
      return "write somewhere else";
    case EMFILE:
    case ENFILE:
      return "raise the limit on open files, with ulimit -n";
    case ELOOP:
      return "follow the symbolic links with ls -l; they lead in a circle";
    default:
      return {};
  }
}

}  // namespace

int Descriptor::close() {
  if (number_ < 0) return 0;
  const int result = ::close(std::exchange(number_, -1));
  // After EINTR the descriptor is closed on Linux, and trying again might close somebody else's.
  return result == 0 || errno == EINTR ? 0 : errno;
}

Descriptor open_descriptor(const std::string& path, int flags, unsigned mode) {
  int number = -1;
  do number = ::open(path.c_str(), flags, mode);
  while (number < 0 && errno == EINTR);
  return Descriptor(number);
}

std::string reason_text(int reason) { return std::generic_category().message(reason); }

Error system_error(std::string_view tried, const std::string& path, int reason) {
  return Error("cannot " + std::string(tried) + " '" + path + "': " + reason_text(reason), advice_for(reason));
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string target_of(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0 || !S_ISLNK(status.st_mode)) return path;
  const std::unique_ptr<char, decltype(&std::free)> target(::realpath(path.c_str(), nullptr), &std::free);
  if (!target) throw system_error("write", path, errno);
  return target.get();
}

}  // namespace weft::io
