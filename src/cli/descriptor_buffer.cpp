// SPDX-License-Identifier: MIT
#include "cli/descriptor_buffer.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstddef>

namespace weft::cli {

namespace {

constexpr std::size_t buffer_size = std::size_t{64} << 10;

}  // namespace

DescriptorBuffer::DescriptorBuffer(int descriptor) : descriptor_(descriptor), bytes_(buffer_size) {
  setp(bytes_.data(), bytes_.data() + bytes_.size());
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type character) {
  if (sync() != 0) return traits_type::eof();
  if (!traits_type::eq_int_type(character, traits_type::eof())) sputc(traits_type::to_char_type(character));
  return traits_type::not_eof(character);
}

int DescriptorBuffer::sync() {
  for (const char* at = pbase(); at != pptr() && failure_ == 0;) {
    const ssize_t written = ::write(descriptor_, at, static_cast<std::size_t>(pptr() - at));
    if (written >= 0)
      at += written;
    else if (errno != EINTR)
      failure_ = errno;
  }
  setp(bytes_.data(), bytes_.data() + bytes_.size());
  return failure_ == 0 ? 0 : -1;
}

}  // namespace weft::cli
