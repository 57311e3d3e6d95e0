// SPDX-License-Identifier: MIT
#include "io/files.hpp"

#include "io/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>

namespace weft::io {

namespace {

constexpr std::size_t least_step = std::size_t{64} << 10;

struct stat status_of(const Descriptor& file, const std::string& path) {
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) throw system_error("read", path, errno);
  return status;
}

void require_regular(const struct stat& status, const std::string& path) {
  if (S_ISREG(status.st_mode)) return;
  const std::string reason = S_ISDIR(status.st_mode) ? "it is a folder" : "it is not a regular file";
  throw Error("cannot read '" + path + "': " + reason, "name a file");
}

Error too_large(const std::string& path, std::size_t limit) {
  const bool whole = limit >= (std::size_t{1} << 20);
  const std::string size = whole ? std::to_string(limit >> 20) + " MiB" : std::to_string(limit) + " bytes";
  return Error("cannot read '" + path + "': it is larger than " + size, "split it");
}

bool same_moment(const struct timespec& left, const struct timespec& right) {
  return left.tv_sec == right.tv_sec && left.tv_nsec == right.tv_nsec;
}

/// Reads to the end, whatever size the file claims to have: the files of /proc claim none.
std::string read_all(const Descriptor& file, std::size_t claimed, const std::string& path, std::size_t limit) {
  std::string bytes;
  std::size_t size = 0;
  while (true) {
    // One byte more than claimed, so that the end shows without growing.
    if (size == bytes.size()) bytes.resize(std::max({size * 2, claimed + 1, least_step}));
    const ssize_t count = ::read(file.number(), bytes.data() + size, bytes.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw system_error("read", path, errno);
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
    if (size > limit) throw too_large(path, limit);
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace

std::string read_file(const std::string& path, std::size_t limit) {
  const Descriptor file = open_descriptor(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (!file.is_open()) throw system_error("read", path, errno);
  const struct stat before = status_of(file, path);
  require_regular(before, path);
  const auto claimed = static_cast<std::size_t>(before.st_size);
  if (claimed > limit) throw too_large(path, limit);

  std::string bytes = read_all(file, claimed, path, limit);
  const struct stat after = status_of(file, path);
  if (after.st_size != before.st_size || !same_moment(after.st_mtim, before.st_mtim))
    throw Error("cannot read '" + path + "': it changed while it was read", "run weft again when it is complete");
  return bytes;
}

}  // namespace weft::io
