// SPDX-License-Identifier: MIT
#include "io/descriptor_stream.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <locale>
#include <memory>
#include <ostream>
#include <streambuf>

namespace weft::io {

namespace {

/// Puts what is streamed into an open file and remembers the first failure, which a stream would forget.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(const Descriptor& file) : file_(file) { reset(); }

  int failure() const { return failure_; }

 protected:
  int_type overflow(int_type byte) override {
    if (!empty()) return traits_type::eof();
    if (!traits_type::eq_int_type(byte, traits_type::eof())) {
      *pptr() = traits_type::to_char_type(byte);
      pbump(1);
    }
    return traits_type::not_eof(byte);
  }

  int sync() override { return empty() ? 0 : -1; }

 private:
  void reset() { setp(bytes_.data(), bytes_.data() + bytes_.size()); }

  bool empty() {
    const char* at = pbase();
    while (at < pptr() && failure_ == 0) {
      const ssize_t count = ::write(file_.number(), at, static_cast<std::size_t>(pptr() - at));
      if (count > 0) {
        at += count;
      } else if (count == 0 || errno != EINTR) {
        failure_ = count == 0 ? EIO : errno;
      }
    }
    reset();
    return failure_ == 0;
  }

  const Descriptor& file_;
  std::array<char, std::size_t{64} << 10> bytes_{};
  int failure_ = 0;
};

}  // namespace

void write_into(const Descriptor& file, const std::string& path, const std::function<void(std::ostream&)>& write) {
  const auto buffer = std::make_unique<DescriptorBuffer>(file);
  std::ostream out(buffer.get());
  out.imbue(std::locale::classic());
  write(out);
  out.flush();
  if (buffer->failure() != 0) throw system_error("write", path, buffer->failure());
  if (!out) throw Error("cannot write '" + path + "': what should be in it could not be made");
}

void sync(const Descriptor& file, const std::string& path) {
  if (::fsync(file.number()) == 0) return;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) throw system_error("write", path, errno);
}

}  // namespace weft::io
