// SPDX-License-Identifier: MIT
#include "io/spool_file.hpp"

#include "io/file_part.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace weft::io {

namespace {

std::string temporary_folder() {
  const char* named = std::getenv("TMPDIR");  // NOLINT(concurrency-mt-unsafe): nobody changes it
  if (named != nullptr && *named != '\0') return named;
  return ::access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp";
}

Error no_room_in(const std::string& folder, int reason) {
  return Error("cannot write a temporary file in '" + folder + "': " + reason_text(reason),
               "name a folder with room for it: TMPDIR=… weft …");
}

}  // namespace

SpoolFile::SpoolFile() : folder_(temporary_folder()) {
  std::string path = folder_ + "/weft-XXXXXX";
  file_ = Descriptor(::mkostemp(path.data(), O_CLOEXEC));
  if (!file_.is_open()) throw no_room_in(folder_, errno);
  ::unlink(path.c_str());
}

std::uint64_t SpoolFile::append(std::string_view bytes) {
  const std::uint64_t begin = size_;
  while (!bytes.empty()) {
    const ssize_t count = ::write(file_.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw no_room_in(folder_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
    size_ += static_cast<std::uint64_t>(count);
  }
  return begin;
}

std::string SpoolFile::read(std::uint64_t offset, std::size_t size) const {
  return read_part(file_, folder_, offset, size);
}

}  // namespace weft::io
