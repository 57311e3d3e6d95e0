// SPDX-License-Identifier: MIT
#include "io/input_stream.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace weft::io {

namespace {

constexpr std::size_t buffer_size = std::size_t{256} << 10;

Descriptor opened(const std::string& path) {
  Descriptor file = open_descriptor(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (!file.is_open()) throw system_error("read", path, errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) throw system_error("read", path, errno);
  if (S_ISDIR(status.st_mode)) throw Error("cannot read '" + path + "': it is a folder", "name a file");
  return file;
}

}  // namespace

InputBuffer::InputBuffer(int descriptor) : descriptor_(descriptor), bytes_(buffer_size) {}

InputBuffer::int_type InputBuffer::underflow() {
  if (gptr() < egptr()) return traits_type::to_int_type(*gptr());
  while (true) {
    const ssize_t count = ::read(descriptor_, bytes_.data(), bytes_.size());
    if (count < 0 && errno == EINTR) continue;
    // A stream makes its `badbit` of it.
    if (count < 0) throw std::system_error(errno, std::generic_category());
    setg(bytes_.data(), bytes_.data(), bytes_.data() + count);
    return count == 0 ? traits_type::eof() : traits_type::to_int_type(*gptr());
  }
}

InputFile::InputFile(const std::string& path) : file_(opened(path)), buffer_(file_.number()), stream_(&buffer_) {}

bool InputFile::is_regular() const {
  struct stat status {};
  return ::fstat(file_.number(), &status) == 0 && S_ISREG(status.st_mode);
}

}  // namespace weft::io
