// SPDX-License-Identifier: MIT
#include "io/file_part.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace weft::io {

std::string read_part(const std::string& path, std::uint64_t offset, std::size_t size) {
  // Should a pipe stand there by now, nobody waits for what comes through it.
  const Descriptor file = open_descriptor(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (!file.is_open()) throw system_error("read", path, errno);
  return read_part(file, path, offset, size);
}

std::string read_part(const Descriptor& file, const std::string& path, std::uint64_t offset, std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t done = 0;
  while (done < size) {
    const ssize_t count =
        ::pread(file.number(), bytes.data() + done, size - done, static_cast<off_t>(offset + std::uint64_t{done}));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw system_error("read", path, errno);
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  bytes.resize(done);
  return bytes;
}

}  // namespace weft::io
